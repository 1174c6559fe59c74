import type { TaughtCatalogue } from '../../../catalogue/catalogue.ts';
import { groupsOf } from './groups.ts';
import type { EvalQuestion } from './questions.ts';

export const FOLDS = 4;

/** A text left out of learning, to be asked. `kind`: whether it was written for the list or heard, and in which file. */
export type HeldOut = EvalQuestion & { kind: 'saying' | 'heard'; topic?: string | undefined; file?: string };

/** A fold for every group of texts, by its first, so that most keep their fold whatever is added around them. */
const foldOf = (text: string) => {
  let hash = 7;
  for (const letter of text) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
  return (hash >>> 5) % FOLDS;
};

/**
 * The catalogue in every fold without the sayings and heard texts of that fold, and those as questions. Texts that read
 * alike and tellings of one concern are in one fold, so that nothing asked was learned in other words.
 */
export function split(catalogue: TaughtCatalogue): { rest: TaughtCatalogue; questions: HeldOut[] }[] {
  const groups = groupsOf(catalogue);
  const sayings = sayingsOf(catalogue);
  const isIn = (text: string, fold: number) => foldOf(groups.get(text) ?? text) === fold;
  return Array.from({ length: FOLDS }, (_, fold) => {
    const out = (text: string) => isIn(text, fold);
    const without = <T extends { sayings: string[] }>(one: T): T => ({
      ...one,
      sayings: one.sayings.filter((text) => !out(text)),
    });
    return {
      rest: {
        ...catalogue,
        matters: catalogue.matters.map(without),
        referrals: catalogue.referrals.map(without),
        heard: catalogue.heard.filter((one) => !out(one.text)),
      },
      questions: [
        ...sayings.filter((one) => out(one.chat)),
        ...catalogue.heard
          .filter((one) => out(one.text))
          .map(({ text, ids = [], outside, hard, file }): HeldOut => {
            return { ids, chat: text, kind: 'heard', topic: outside, hard, file };
          }),
      ],
    };
  });
}

/** Every saying as a question; one that stands under several matters is right for each of them. */
function sayingsOf({ matters, referrals }: TaughtCatalogue): HeldOut[] {
  const under = Map.groupBy(
    matters.flatMap(({ id, sayings }) => sayings.map((chat) => ({ chat, id }))),
    (one) => one.chat,
  );
  return [
    ...[...under].map(([chat, own]): HeldOut => ({ ids: own.map((one) => one.id), chat, kind: 'saying' })),
    ...referrals.flatMap(({ id, sayings }) =>
      sayings.map((chat): HeldOut => ({ ids: [], chat, kind: 'saying', topic: id })),
    ),
  ];
}
