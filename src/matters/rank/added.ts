import type { CompiledCatalogue } from '../../../catalogue/catalogue.ts';
import { labelledTexts, OUT, stands } from '../texts.ts';
import type { Normalize } from '../words/normalize.ts';
import type { Standing } from './counts.ts';
import type { Learned } from './learned.ts';

/** The answers there are now, and the texts to count beside the learned ones: what is not said any more weighs below zero. */
export type Since = { answers: string[]; added: Standing[] };

/**
 * What came into a list and left it since it was learned. A matter that is in use no more is no answer; a topic outside
 * that was only heard about stays one.
 */
export function since(learned: Learned, now: CompiledCatalogue, normalize: Normalize): Since {
  const inUse = new Set(now.matters.filter((one) => one.status === '在用').map((one) => one.id));
  const known = learned.counts.answers.filter((answer) => answer.startsWith(OUT) || inUse.has(answer));
  if (now === learned.from) return { answers: known, added: [] };
  const standing = labelledTexts(now).filter(stands);
  const answers = [...new Set([...known, ...standing.map((one) => one.answer)])];
  const said = new Map<string, Standing>();
  for (const { answer, text, weight } of standing) tell(said, answer, text, weight);
  for (const { answer, text, weight } of labelledTexts(learned.from).filter(stands)) tell(said, answer, text, -weight);
  const isAnswer = new Set(answers);
  const added = [...said.values()]
    .filter((one) => one.weight !== 0 && isAnswer.has(one.answer))
    .map((one) => ({ ...one, words: normalize(one.words) }));
  return { answers, added };
}

function tell(said: Map<string, Standing>, answer: string, words: string, weight: number): void {
  const key = `${answer} ${words}`;
  said.set(key, { answer, words, weight: (said.get(key)?.weight ?? 0) + weight });
}
