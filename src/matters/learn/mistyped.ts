import { chance, seedOf } from './chance.ts';

/** Shorter words than this are left as they are: little would be left of them. */
const SHORTEST = 4;

/** Words as they are typed in haste: one character is lost, of the same words always the same. */
export function mistyped(words: string): string {
  const places = Array.from(words, (letter, i) => (letter === ' ' ? -1 : i)).filter((i) => i >= 0);
  if (places.length < SHORTEST) return words;
  const lost = places[Math.floor(chance(seedOf(words), 0) * places.length)] ?? 0;
  return words.slice(0, lost) + words.slice(lost + 1);
}
