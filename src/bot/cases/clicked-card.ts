import type { Case } from '../../cases/record/case.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Click } from '../ports/incoming.ts';
import type { LiveCard } from '../ports/outbox.ts';
import type { View } from '../ports/views.ts';

/** Who sees the clicked card: the duty chat's department, or the person in their own chat. */
function audienceOf(click: Pick<Click, 'chatId' | 'who'>, roster: Roster): string {
  const [department] = roster.departmentsOfChat(click.chatId);
  return department ? `duty:${department}` : `person:${click.who.openId}`;
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
  if (own) return { view: own.view === 'case' ? { ...own, headline: undefined } : own, live: true };
  if (c.council && c.council.chatId === click.chatId)
    return { view: { view: 'council-card', case: c.id, round: c.council.round }, live: false };
  return { view: { view: 'case', case: c.id, audience: audienceOf(click, roster) }, live: false };
}
