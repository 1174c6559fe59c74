import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { isRight } from '../offered.ts';
import type { Search, Verdict } from '../verdict.ts';
import type { EvalQuestion } from './questions.ts';

/** A search over its catalogue, or the questions it is remembered to have got right (test/questions/baseline.json). */
export type Judged = { search: Search; catalogue: Catalogue } | { right: readonly string[] };

/** A question that was right and is not any more, and what is said to it now. */
export type Broken = { question: EvalQuestion; now: Verdict };

/** The questions a search gets right, as they were typed. */
export function rightOnes(judged: Judged, questions: readonly EvalQuestion[]): string[] {
  if ('right' in judged) return [...judged.right];
  const { search, catalogue } = judged;
  return questions.filter((one) => isRight(one.ids, search(one.chat), catalogue)).map((one) => one.chat);
}

/** The questions that were right before a change of the list and are wrong after it. */
export function brokenBy(
  before: Judged,
  after: { search: Search; catalogue: Catalogue },
  questions: readonly EvalQuestion[],
): Broken[] {
  const right = new Set(rightOnes(before, questions));
  return questions
    .filter((one) => right.has(one.chat))
    .map((question) => ({ question, now: after.search(question.chat) }))
    .filter(({ question, now }) => !isRight(question.ids, now, after.catalogue));
}
