import { typed } from '../../brands.ts';
import type { Search } from '../../matters/verdict.ts';
import type { Reader } from '../reader.ts';
import type { Part } from '../wanted.ts';

/** Where one concern may end and another begin. */
const BREAKS =
  /[\n。；;！!？?，,、\s]+|(?:^|(?<=[\s，。；]))\d{1,2}[、.．)）:：]|(?:还有(?!没)|另外|同时|顺便|再就是|再一个|再者|一是|二是|三是|第[一二三四五][个件]?)/;
/** A clause of fewer characters belongs to the one before it. */
const SHORTEST = 3;
/** So many clauses are looked at: every run of them is searched for once. */
const CLAUSES = 7;
/** So many concerns are told apart; more are in a letter that nobody presses through. */
const MOST = 5;
/**
 * How sure each part must be of its matter. Chosen on the heard texts, parts of which were never asked alone: of those
 * about one matter one in a hundred is taken apart (eval/several.ts).
 */
export const SURE = 0.9;

/** A way to cut the clauses up to here, and how sure its least sure part is. */
type Cut = { sure: number; parts: Part[] };

/** Several things in one message, each of which would be answered if it stood alone. */
export const several: Reader = ({ words }, leaning, { search }) => {
  if (leaning.elsewhere < 0.5) return undefined;
  const parts = partsOf(words, search);
  return parts.length > 1 ? { want: 'several', parts } : undefined;
};

/** The clauses of a message, the short ones with those before them. */
function clausesOf(words: string): string[] {
  const clauses: string[] = [];
  for (const clause of words.split(BREAKS).map((one) => one.trim())) {
    if (clause === '') continue;
    const last = clauses.at(-1);
    if (last !== undefined && ([...clause].length < SHORTEST || clauses.length === CLAUSES))
      clauses[clauses.length - 1] = `${last}，${clause}`;
    else clauses.push(clause);
  }
  return clauses;
}

/**
 * The concerns a message names apart, in their order; one or none where it names only one. Of all ways to cut it between
 * clauses that one whose least sure part is surest, every part being about another matter.
 */
export function partsOf(words: string, search: Search, sure = SURE): Part[] {
  const clauses = clausesOf(words);
  const n = clauses.length;
  if (n < 2) return [];
  const best: (Cut | undefined)[] = [{ sure: 1, parts: [] }];
  for (let to = 1; to <= n; to++) {
    best.push(undefined);
    for (let from = to === n ? 1 : 0; from < to; from++) {
      const before = best[from];
      if (!before) continue;
      const run = typed(clauses.slice(from, to).join('，'));
      const verdict = search(run);
      if (verdict.kind !== 'answer' || verdict.hit.score < sure) continue;
      const { matter, score } = verdict.hit;
      if (before.parts.some((part) => part.matter === matter)) continue;
      const cut = { sure: Math.min(before.sure, score), parts: [...before.parts, { words: run, matter }] };
      if (cut.sure > (best[to]?.sure ?? 0)) best[to] = cut;
    }
  }
  return best[n]?.parts.slice(0, MOST) ?? [];
}
