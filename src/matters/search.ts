import type { Catalogue } from '../../catalogue/catalogue.ts';

/** A matter the question may be about; score in 0…1 is the calibrated chance that it is acceptable. */
export type Hit = { matter: string; score: number; saying?: string | undefined };

/** What to say to a question: a matter, one plain question, up to three matters, or that it is not in the list. */
export type Verdict =
  | { kind: 'answer'; hit: Hit; hits: Hit[] }
  | { kind: 'ask'; group: string; hits: Hit[] }
  | { kind: 'candidates'; hits: Hit[] }
  | { kind: 'not-listed'; referral?: string | undefined; hits: Hit[] };

/** Words to matters. Pure and synchronous; made once per catalogue. */
export type Search = (words: string) => Verdict;

/** Builds the index over a catalogue. */
export function createSearch(catalogue: Catalogue): Search {
  const grams = (text: string) => {
    const letters = [...text.replace(/[^\p{L}\p{N}]/gu, '')];
    return new Set(letters.slice(0, -1).map((letter, i) => letter + letters[i + 1]));
  };
  const entries = catalogue.matters.flatMap((matter) =>
    [matter.name, ...matter.sayings].map((saying) => ({ matter: matter.id, saying, grams: grams(saying) })),
  );
  return (words) => {
    const asked = grams(words);
    const best = new Map<string, Hit>();
    for (const { matter, saying, grams: own } of entries) {
      let shared = 0;
      for (const gram of asked) if (own.has(gram)) shared++;
      const score = (2 * shared) / (asked.size + own.size || 1);
      if (score > (best.get(matter)?.score ?? 0)) best.set(matter, { matter, score, saying });
    }
    const hits = [...best.values()].sort((a, b) => b.score - a.score).slice(0, 5);
    const [first, second] = hits;
    if (!first || first.score < 0.15) return { kind: 'not-listed', hits };
    if (first.score - (second?.score ?? 0) > 0.1) return { kind: 'answer', hit: first, hits };
    return { kind: 'candidates', hits: hits.slice(0, 3) };
  };
}
