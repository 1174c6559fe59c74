import type { ChatId } from '../../brands.ts';
import type { Case } from '../../cases/record/case.ts';
import { subjectOf } from '../../outgoing/live-subject.ts';
import type { Roster } from '../../roster/roster.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { View } from '../ports/views.ts';
import type { Acted } from './act.ts';

/** The card that was clicked, where it stands, and what was read to act upon it. */
export type ClickedCard = { found: Case; roster: Roster; view: View; chat: ChatId; live: boolean };

/** Whether what is said is a new card of the case for those who see the clicked one. */
function takesPlace(one: Outgoing, { found, view, chat }: Pick<ClickedCard, 'found' | 'view' | 'chat'>): boolean {
  if (one.kind !== 'send' || one.subject !== subjectOf(found.id) || one.notBefore !== undefined) return false;
  if ('chatId' in one.to) return one.to.chatId === chat;
  return view.view === 'case' && view.audience === `person:${one.to.openId}`;
}

/** What stands there until the older card becomes a stub. */
const replacedBy = ({ id }: Case): View => ({
  view: 'form-done',
  title: `${id}：有新的卡片`,
  words: '这件事往前走了，请看下面最新的那张卡片。',
  case: id,
});

/** The clicked card drawn from the case as it is now, or a toast that says who may; a card out of date is drawn anew. */
export function clickOutcome(acted: Acted, { found, roster, view, chat, live }: ClickedCard, done: string): Reaction {
  if (acted.kind === 'refused') {
    const refused = toast(acted.why, 'warning');
    return acted.code === 'stale'
      ? { ...refused, answer: { ...refused.answer, show: view, known: { c: found, roster, chat } } }
      : refused;
  }
  const { changes, says, next } = acted;
  const said = { type: 'success', content: done } as const;
  // Its place is taken by a newer card in the same chat: two alike would stand there.
  if (live && says.some((one) => takesPlace(one, { found, view, chat })))
    return { changes, says, answer: { toast: said, show: replacedBy(found) } };
  return { changes, says, answer: { toast: said, show: view, known: { c: next, roster, chat } } };
}
