import { and, between, eq, or, sql } from 'drizzle-orm';
import type { ChatChange } from '../../bot/ports/met-chats.ts';
import type { Writers } from '../core/subject.ts';
import { isQueued } from '../outbox/queued.ts';
import { liveCards, outbox, unreachable } from '../outbox/tables.ts';
import { chats } from './tables.ts';

/** Why a delivery to a group that is no more was put away. */
const GONE = 'the bot is no longer in this chat';

/** The statements that write what became of a chat. */
export const changes: Writers<ChatChange> = {
  'chat-met'(db, { chatId: id, type, name, greetedAt }) {
    const met = { id, kind: type, name, state: 'here', greetedAt };
    const set = { state: 'here', ...(name ? { name } : {}), ...(greetedAt ? { greetedAt } : {}) };
    return [
      db.insert(chats).values(met).onConflictDoUpdate({ target: chats.id, set }),
      db.delete(unreachable).where(eq(unreachable.key, id)),
    ];
  },
  'chat-left': (db, { chatId, state, at }) => [
    db.update(chats).set({ state }).where(eq(chats.id, chatId)),
    // Nothing more can be said or drawn there: the cards are forgotten, and what waits is put away as known, but for what
    // somebody must act on: that is tried, refused, and goes on to somebody else.
    db.delete(liveCards).where(eq(liveCards.chatId, chatId)),
    db
      .update(outbox)
      .set({ state: 'dead', doneAt: at, error: GONE })
      .where(
        and(
          isQueued,
          // All queues of the chat: its own, and those after the ~.
          between(outbox.queue, chatId, `${chatId}~\u{10ffff}`),
          or(eq(outbox.queue, chatId), sql`substr(${outbox.queue}, 1, ${chatId.length + 1}) = ${`${chatId}~`}`),
          sql`json_extract(${outbox.body}, '$.onward') IS NULL`,
        ),
      ),
  ],
};
