import { and, eq, inArray } from 'drizzle-orm';
import type { ChatChange } from '../../bot/ports/met-chats.ts';
import type { Writers } from '../core/subject.ts';
import { liveCards, outbox } from '../outbox/tables.ts';
import { chats } from './tables.ts';

/** Why a delivery to a group that is no more was put away. */
const GONE = 'the bot is no longer in this chat';

/** The statements that write what became of a chat. */
export const changes: Writers<ChatChange> = {
  'chat-met'(db, { chatId: id, type, name, greetedAt }) {
    const met = { id, kind: type, name, state: 'here', greetedAt };
    const set = { state: 'here', ...(name ? { name } : {}), ...(greetedAt ? { greetedAt } : {}) };
    return [db.insert(chats).values(met).onConflictDoUpdate({ target: chats.id, set })];
  },
  'chat-left': (db, { chatId, state, at }) => [
    db.update(chats).set({ state }).where(eq(chats.id, chatId)),
    // Nothing more can be said or drawn there: what waits is put away as known, the cards are forgotten.
    db.delete(liveCards).where(eq(liveCards.chatId, chatId)),
    db
      .update(outbox)
      .set({ state: 'dead', doneAt: at, error: GONE })
      .where(and(eq(outbox.state, 'queued'), inArray(outbox.queue, [chatId, `${chatId}~later`]))),
  ],
};
