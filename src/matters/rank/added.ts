import type { CompiledCatalogue } from '../../../catalogue/catalogue.ts';
import { labelledTexts, OUT, type SpokenParts, stands } from '../texts.ts';
import type { Normalize } from '../words/normalize.ts';
import type { CountedText } from './counts.ts';
import type { Learned } from './learned.ts';

/** The answers there are now, and the texts to count beside the learned ones: what is not said any more weighs below zero. */
export type Since = { answers: string[]; added: CountedText[] };

/**
 * What came into a list and left it since it was learned. A matter that is in use no more is no answer; a topic outside
 * that was only heard about stays one.
 */
export function since(learned: Learned, now: CompiledCatalogue, normalize: Normalize): Since {
  const inUse = new Set(now.matters.filter((one) => one.status === '在用').map((one) => one.id));
  const known = learned.counts.answers.filter((answer) => answer.startsWith(OUT) || inUse.has(answer));
  if (now === learned.from) return { answers: known, added: [] };
  const standing = labelledTexts(now, apart(now, learned.from)).filter(stands);
  const answers = [...new Set([...known, ...standing.map((one) => one.answer)])];
  const said = new Map<string, CountedText>();
  for (const { answer, text, weight } of standing) tell(said, answer, text, weight);
  for (const { answer, text, weight } of labelledTexts(learned.from, apart(learned.from, now)).filter(stands))
    tell(said, answer, text, -weight);
  const isAnswer = new Set(answers);
  const added = [...said.values()]
    .filter((one) => one.weight !== 0 && isAnswer.has(one.answer))
    .map((one) => ({ ...one, words: normalize(one.words) }));
  return { answers, added };
}

/**
 * What of a list has to be read to know how it differs from another: what both have as one and the same object says the same
 * in both, unless it speaks of a matter that only one of them has in use. So a list with one saying more costs no more
 * than that.
 */
function apart(list: CompiledCatalogue, other: CompiledCatalogue): SpokenParts {
  const inUse = ({ matters }: CompiledCatalogue) =>
    new Set(matters.filter(({ status }) => status === '在用').map(({ id }) => id));
  const turned = inUse(list).symmetricDifference(inUse(other));
  const left = <One>(mine: readonly One[], theirs: readonly One[], of: (one: One) => string[]): One[] => {
    const shared = new Set(theirs);
    return mine.filter((one) => !shared.has(one) || of(one).some((id) => turned.has(id)));
  };
  return {
    matters: left(list.matters, other.matters, ({ boundary }) => boundary.map(({ to }) => to)),
    boundaries: left(list.boundaries, other.boundaries, ({ options }) => options.map(({ matter }) => matter)),
    referrals: left(list.referrals, other.referrals, ({ butIf = [] }) => butIf.map(({ matter }) => matter)),
  };
}

function tell(said: Map<string, CountedText>, answer: string, words: string, weight: number): void {
  const key = `${answer} ${words}`;
  said.set(key, { answer, words, weight: (said.get(key)?.weight ?? 0) + weight });
}
