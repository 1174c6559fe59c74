import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { CANDIDATES } from '../../matters/decide.ts';
import { isRight } from '../../matters/offered.ts';
import type { Search, Verdict } from '../../matters/verdict.ts';
import type { ProofQuestion } from './questions.ts';

export type Searched = { search: Search; catalogue: Catalogue };

/** A question whose answer turned, as people read it: what was said to it, and what is said now. */
export type Turned = { words: string; was: string; becomes: string };
export type Turns = {
  questions: number;
  wrong: { count: number; some: Turned[] };
  right: { count: number; some: Turned[] };
};

/** So many turned questions are kept as examples. */
const EXAMPLES = 5;

/** What the list before was right about when it was last tried: it stays so, however often a draft on it is revised. */
const known = new WeakMap<Search, Map<string, boolean>>();

/** What is said to a question, in a few words. */
export function saidOf(verdict: Verdict, catalogue: Catalogue): string {
  const name = (id: string) => catalogue.matter(id)?.name ?? id;
  switch (verdict.kind) {
    case 'answer':
      return name(verdict.hit.matter);
    case 'candidates':
      return `几个里选：${verdict.hits
        .slice(0, CANDIDATES)
        .map((hit) => name(hit.matter))
        .join('、')}`;
    case 'ask':
      return `先问「${catalogue.group(verdict.group)?.question ?? verdict.group}」`;
    case 'not-listed': {
      const card = verdict.referral ? catalogue.referral(verdict.referral)?.name : undefined;
      return card ? `清单外：${card}` : '清单里没有';
    }
  }
}

/**
 * Which questions turn wrong and which turn right from one list to another. A matter that is ended is no wrong answer of
 * its successor. A step a question.
 */
export function* trying(
  asked: readonly ProofQuestion[],
  before: Searched,
  after: Searched,
): Generator<undefined, Turns> {
  const turns: Turns = { questions: asked.length, wrong: { count: 0, some: [] }, right: { count: 0, some: [] } };
  const tried = known.get(before.search);
  const now = new Map<string, boolean>();
  for (const one of asked) {
    yield;
    const key = [one.words, ...one.right].join('\n');
    const wasRight = tried?.get(key) ?? isRight(one.right, before.search(one.words), before.catalogue);
    now.set(key, wasRight);
    const becomes = after.search(one.words);
    const isNow = isRight(heirs(one, after.catalogue), becomes, after.catalogue);
    if (wasRight === isNow) continue;
    const kept = isNow ? turns.right : turns.wrong;
    kept.count += 1;
    if (kept.some.length < EXAMPLES)
      kept.some.push({
        words: one.words,
        was: saidOf(before.search(one.words), before.catalogue),
        becomes: saidOf(becomes, after.catalogue),
      });
  }
  known.set(before.search, now);
  return turns;
}

/** What is right once a matter is ended: what replaced it, or that it is in the list no more. */
const heirs = ({ right }: ProofQuestion, list: Catalogue): string[] =>
  right.flatMap((id) => {
    const matter = list.matter(id);
    if (!matter || matter.status === '在用') return [id];
    return matter.replacedBy ? [matter.replacedBy] : [];
  });
