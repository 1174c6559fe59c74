import { holdsOf, type ItemAnswer } from './answers.ts';
import { type AskedItem, answerTo, type Visit } from './visit.ts';

/** As many questions as one card takes. */
export const A_CARD = 7;

/** The questions card by card, in the order of their numbers, the cards as even as can be. */
export function groupsOf({ items }: Pick<Visit, 'items'>): AskedItem[][] {
  const many = Math.ceil(items.length / A_CARD);
  const groups: AskedItem[][] = [];
  for (let at = 0, left = many; left > 0; left--) {
    const size = Math.ceil((items.length - at) / left);
    groups.push(items.slice(at, at + size));
    at += size;
  }
  return groups;
}

/** The card on which an item stands. */
export const groupOf = (visit: Pick<Visit, 'items'>, item: string): number =>
  Math.max(
    0,
    groupsOf(visit).findIndex((group) => group.some(({ id }) => id === item)),
  );

type Progress = Pick<Visit, 'items' | 'answers'>;

/** Questions nobody has answered. */
export const unanswered = (visit: Progress): AskedItem[] => visit.items.filter(({ id }) => !answerTo(visit, id));

/** The items of which this holds. */
export const answeredAs = (visit: Progress, answered: ItemAnswer): AskedItem[] =>
  visit.items.filter(({ id }) => {
    const answer = answerTo(visit, id);
    return answer !== undefined && holdsOf(answer) === answered;
  });

/** Failed, and not put right before anybody left. */
export const stillFailing = (visit: Progress): AskedItem[] =>
  answeredAs(visit, 'bad').filter(({ id }) => answerTo(visit, id)?.onSite === null);

/** The numbers of a card as they stand on its button and on paper: 8–13; of a re-check, where some are left out, 5、16–17. */
export function rangeOf(group: readonly Pick<AskedItem, 'n'>[]): string {
  const runs: number[][] = [];
  for (const { n } of group) {
    const run = runs.at(-1);
    if (run?.at(-1) === n - 1) run.push(n);
    else runs.push([n]);
  }
  return runs.map((run) => [...new Set([run[0], run.at(-1)])].join('–')).join('、');
}

/** The cards that nobody has opened. */
export const unopened = (visit: Pick<Visit, 'items' | 'opened'>): AskedItem[][] =>
  groupsOf(visit).filter((_, at) => !visit.opened.includes(at));

/** Whether each card was opened by somebody: only then may the rest be said to be right. */
export const allOpened = (visit: Pick<Visit, 'items' | 'opened'>): boolean => unopened(visit).length === 0;

/**
 * The first card on which something is still to be answered, by `judges` of which somebody may judge: their own first, then
 * anybody's; the first of all where nothing is.
 */
export const nextGroup = (visit: Progress, judges?: readonly string[]): number => {
  const open = unanswered(visit);
  const next = open.find(({ id }) => judges?.includes(id)) ?? open[0];
  return next ? groupOf(visit, next.id) : 0;
};
