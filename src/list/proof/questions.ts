import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { changedMatters } from '../proposals/changed-parts.ts';

/** Something people ask, and what is right for it; nothing where it lies outside the list. */
export type ProofQuestion = { words: string; right: string[] };

/** Of every matter so many sayings are asked, evenly spread; of those that change and their neighbours all of them. */
const OF_EACH = 6;

const spread = <T>(all: readonly T[], most: number): T[] =>
  all.length <= most ? [...all] : Array.from({ length: most }, (_, i) => all[Math.floor((i * all.length) / most)] as T);

/** Whose sayings are asked in full: what changes, and what its boundaries and the groups it is confused in name. */
function near(before: Catalogue, after: Catalogue): Set<string> {
  const changed = changedMatters(before, after);
  const bordered = changed.flatMap((one) => [...(one.before?.boundary ?? []), ...(one.after?.boundary ?? [])]);
  const groups = before.boundaries.filter((group) =>
    group.options.some(({ matter }) => changed.some(({ id }) => id === matter)),
  );
  return new Set([
    ...changed.map(({ id }) => id),
    ...bordered.map(({ to }) => to),
    ...groups.flatMap((group) => group.options.map(({ matter }) => matter)),
  ]);
}

/**
 * What a change of the list is tried on: the list's own sayings before it, and what people lately asked and said the right
 * answer of. A saying that stands under two answers is right for both.
 */
export function questionsFor(
  before: Catalogue,
  after: Catalogue,
  confirmed: readonly { words: string; matter: string }[],
): ProofQuestion[] {
  const whole = near(before, after);
  const right = new Map<string, Set<string>>();
  const tell = (words: string, matter: string | undefined) => {
    const known = right.get(words) ?? new Set<string>();
    right.set(words, matter === undefined ? known : known.add(matter));
  };
  for (const { id, sayings, status } of before.matters)
    if (status === '在用') for (const one of whole.has(id) ? sayings : spread(sayings, OF_EACH)) tell(one, id);
  for (const { sayings } of before.referrals) for (const one of spread(sayings, OF_EACH)) tell(one, undefined);
  for (const { words, matter } of confirmed) if (before.matter(matter)) tell(words, matter);
  return [...right].map(([words, matters]) => ({ words, right: [...matters] }));
}
