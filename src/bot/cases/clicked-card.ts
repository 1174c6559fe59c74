import type { Case } from '../../cases/record/case.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Click } from '../ports/incoming.ts';
import type { LiveCard } from '../ports/outbox.ts';
import type { View } from '../ports/views.ts';
import { maySee } from './audience.ts';

/** Who sees the clicked card: the duty chat's department, or the person in their own chat. */
function audienceOf(click: Pick<Click, 'chatId' | 'who'>, c: Case, roster: Roster): string {
  const chats = roster.departmentsOfChat(click.chatId).map((department) => `duty:${department}`);
  // Of several departments in one chat, the one that has to do with the case.
  return chats.find((audience) => maySee(audience, c, roster)) ?? chats[0] ?? `person:${click.who.openId}`;
}

/**
 * The card that was clicked, as its own view: a live card stays what it is for everyone who sees it. `live` says that
 * the message is one; another is shown for its duty chat, its council's group or the presser's own chat.
 */
export function viewOfClicked(
  click: Pick<Click, 'chatId' | 'who' | 'messageId'>,
  c: Case,
  roster: Roster,
  cards: readonly LiveCard[],
): { view: View; live: boolean } {
  const own = cards.find((card) => card.messageId === click.messageId)?.view;
  if (own) return { view: own.view === 'case' ? { ...own, headline: undefined, missed: undefined } : own, live: true };
  if (c.council && c.council.chatId === click.chatId)
    return { view: { view: 'council-card', case: c.id, round: c.council.round }, live: false };
  return { view: { view: 'case', case: c.id, audience: audienceOf(click, c, roster) }, live: false };
}
