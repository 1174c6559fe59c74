import type { ChatId } from '../../brands.ts';
import type { Case } from '../../cases/record/case.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Click } from '../ports/incoming.ts';
import type { LiveCard } from '../ports/outbox.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { maySee } from './audience.ts';

/** A group that is none of the office: whoever is in it is nobody to a case. */
const STRANGERS = 'chat';

/** Who sees the clicked card: the duty chat's department, or the person in their own chat. */
async function audienceOf(
  { chatId, who }: Pick<Click, 'chatId' | 'who'>,
  c: Case,
  roster: Roster,
  { store }: Pick<World, 'store'>,
): Promise<string> {
  const chats = roster.departmentsOfChat(chatId).map((department) => `duty:${department}`);
  // Of several departments in one chat, the one that has to do with the case.
  const own = chats.find((audience) => maySee(audience, c, roster)) ?? chats[0];
  if (own) return own;
  return (await store.chat(chatId))?.kind === 'group' ? STRANGERS : `person:${who.openId}`;
}

/** The card that was clicked, as its own view. `live`: the message is one that is drawn anew; `chat`: where it stands. */
export type ClickedView = { view: View; live: boolean; chat: ChatId };

/**
 * The card that was clicked, as its own view: a live card stays what it is for everyone who sees it; another is shown for its
 * duty chat, its council's group or the presser's own chat.
 */
export async function viewOfClicked(
  click: Pick<Click, 'chatId' | 'who' | 'messageId'>,
  c: Case,
  roster: Roster,
  cards: readonly LiveCard[],
  world: Pick<World, 'store'>,
): Promise<ClickedView> {
  const { chatId: chat } = click;
  const own = cards.find((card) => card.messageId === click.messageId)?.view;
  if (own)
    return { view: own.view === 'case' ? { ...own, headline: undefined, missed: undefined } : own, live: true, chat };
  if (c.council && c.council.chatId === chat)
    return { view: { view: 'council-card', case: c.id, round: c.council.round }, live: false, chat };
  const audience = await audienceOf(click, c, roster, world);
  return { view: { view: 'case', case: c.id, audience }, live: false, chat };
}
