import * as z from 'zod';
import { Person } from '../cases/record/person.ts';
import { codesOf } from '../codes.ts';

/** What may be said of one question, as officers say it. Nothing is 符合 until somebody said so. */
export const ANSWER_WORDS = { ok: '符合', bad: '不符合', na: '不涉及', unseen: '没看成' } as const;
export const ItemAnswer = codesOf(ANSWER_WORDS);
export type ItemAnswer = z.infer<typeof ItemAnswer>;

/** The same where nobody judges by law: the committee or property looks after its own common parts. */
export const OWN_WORDS: Record<ItemAnswer, string> = { ok: '好的', bad: '要改', na: '没有这个', unseen: '没看到' };

/** What is to be done at once, said to whoever runs the place: no one to be asked, and nobody to be reported to. */
export const toOwner = (atOnce: string): string =>
  atOnce
    .replace(/^劝/, '')
    .replace(/请(?:店家|房东租客|房东|租客|住户)/g, '')
    .replace('上报', '告诉社区');

/** What one person said of an item; whoever says it again takes the former back. */
export const Said = z.strictObject({ by: Person, at: z.int(), answer: ItemAnswer });
export type Said = z.infer<typeof Said>;

/** All that was said of one item, by whom, and whether it was put right before anybody left. */
export const Answer = z.strictObject({
  item: z.string(),
  said: z.array(Said).min(1),
  onSite: z.int().nullable(),
});
export type Answer = z.infer<typeof Answer>;

/** What holds of an item: 不符合 as long as one of those who looked says so, else what was said last. */
export function holdsOf({ said }: Pick<Answer, 'said'>): ItemAnswer {
  if (said.some(({ answer }) => answer === 'bad')) return 'bad';
  return said.reduce((last, one) => (one.at >= last.at ? one : last)).answer;
}

/** An item after one more word; that it was put right on the spot holds only while it failed. */
export function withSaid(before: Answer | undefined, item: string, one: Said): Answer {
  const others = (before?.said ?? []).filter(({ by }) => by.openId !== one.by.openId);
  const said = [...others, one];
  return { item, said, onSite: holdsOf({ said }) === 'bad' ? (before?.onSite ?? null) : null };
}

/** Those whose word is what holds. */
export const whoHold = (answer: Answer): Person[] =>
  answer.said.filter(({ answer: said }) => said === holdsOf(answer)).map(({ by }) => by);
