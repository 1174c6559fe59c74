import { sequence } from './sequence.ts';

/** Shorter words than this are left as they are: little would be left of them. */
const SHORTEST = 4;

/** Makes texts as they are typed in haste: one character of each is lost, always the same ones in the same order of texts. */
export function createMistyped(): (words: string) => string {
  const random = sequence(7);
  return (words) => {
    const places = Array.from(words, (letter, i) => (letter === ' ' ? -1 : i)).filter((i) => i >= 0);
    if (places.length < SHORTEST) return words;
    const lost = places[Math.floor(random() * places.length)] ?? 0;
    return words.slice(0, lost) + words.slice(lost + 1);
  };
}
