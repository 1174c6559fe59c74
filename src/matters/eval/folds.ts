import type { Heard, TaughtCatalogue } from '../../../catalogue/catalogue.ts';
import type { Question } from './questions.ts';

export const FOLDS = 4;

/** A text left out of learning, to be asked. `kind`: whether it was written for the list or heard, and in which file. */
export type HeldOut = Question & { kind: 'saying' | 'heard'; topic?: string | undefined; file?: string };

/** At most so many neighbouring lines are one concern told several times. */
const RETOLD = 3;

/** A fold for every text, by its characters, so that it keeps its fold whatever is added around it. */
const foldOf = (text: string) => {
  let hash = 7;
  for (const letter of text) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
  return (hash >>> 5) % FOLDS;
};

/** Neighbouring heard lines with a common answer are often one concern told twice, and are held out together. */
function foldsOf(heard: readonly Heard[]): number[] {
  const answersOf = ({ ids, outside }: Heard) => ids ?? [outside];
  let fold = 0;
  let retold = 0;
  return heard.map((one, i) => {
    const before = heard[i - 1];
    const same = before && answersOf(before).some((answer) => answersOf(one).includes(answer));
    retold = same && retold + 1 < RETOLD ? retold + 1 : 0;
    if (retold === 0) fold = foldOf(one.text);
    return fold;
  });
}

/** The catalogue without the sayings and heard texts of one fold, and those as questions. */
export function split(catalogue: TaughtCatalogue, fold: number): { rest: TaughtCatalogue; questions: HeldOut[] } {
  const questions: HeldOut[] = [];
  const keep = (ids: string[], topic?: string) => (text: string) => {
    if (foldOf(text) !== fold) return true;
    questions.push({ ids, chat: text, kind: 'saying', topic });
    return false;
  };
  const folds = foldsOf(catalogue.heard);
  const rest = {
    ...catalogue,
    matters: catalogue.matters.map((one) => ({ ...one, sayings: one.sayings.filter(keep([one.id])) })),
    referrals: catalogue.referrals.map((one) => ({ ...one, sayings: one.sayings.filter(keep([], one.id)) })),
    heard: catalogue.heard.filter((_, i) => folds[i] !== fold),
  };
  catalogue.heard.forEach(({ text, ids = [], outside, hard, file }, i) => {
    if (folds[i] === fold) questions.push({ ids, chat: text, kind: 'heard', topic: outside, hard, file });
  });
  return { rest, questions };
}
