import type { Entry } from '../entry.ts';

/** An entry with the letter pairs of its sayings. */
export type KnownEntry = Entry & { pairs: Set<string>[] };
/** How well an entry answers the words, and the saying it was found by; 0 is not at all. */
export type EntryScore = { score: number; why?: string };

/** Below this share of common letter pairs a saying is another one. */
const ALIKE = 0.3;

/** The pairs of neighbouring letters in a text, punctuation and spaces left out. */
export function pairsOf(text: string): Set<string> {
  const letters = [...text.replace(/[^\p{L}\p{N}]/gu, '')];
  return new Set(letters.slice(1).map((letter, i) => `${letters[i]}${letter}`));
}

/** The words themselves in name, saying, scope or department first, then the saying that shares most letter pairs. */
export function rate(entry: KnownEntry, words: string): EntryScore {
  const terms = words.split(/\s+/);
  const has = (text: string) => terms.every((term) => text.toLowerCase().includes(term));
  if (has(`${entry.id} ${entry.name}`)) return { score: 5 };
  const said = entry.sayings.find(has);
  if (said) return { score: 4, why: said };
  if (has(entry.scope)) return { score: 3 };
  if (has(entry.words)) return { score: 2 };
  if (has(entry.name + entry.scope + entry.words)) return { score: 1.5 };
  return likeliest(entry, pairsOf(words));
}

function likeliest(entry: KnownEntry, asked: Set<string>): EntryScore {
  let best: EntryScore = { score: 0 };
  if (asked.size < 2) return best;
  entry.pairs.forEach((own, i) => {
    const shared = [...asked].filter((pair) => own.has(pair)).length;
    const score = (2 * shared) / (asked.size + own.size);
    const why = entry.sayings[i];
    if (score > best.score) best = why === undefined ? { score } : { score, why };
  });
  return best.score >= ALIKE ? best : { score: 0 };
}
