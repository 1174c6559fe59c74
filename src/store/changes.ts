import { and, eq, inArray } from 'drizzle-orm';
import type { Change } from '../bot/ports/store.ts';
import { insertInto } from './built-once.ts';
import { caseStatementsOf } from './cases/case-changes.ts';
import type { Database, Statement } from './database.ts';
import { chats, liveCards, meta, outbox, presses, questions } from './tables.ts';

/** Why a delivery to a group that is no more was put away. */
const GONE = 'the bot is no longer in this chat';

const insertQuestion = insertInto(questions);

/** The statements that write one change. */
export function statementsOf(db: Database, change: Change): Statement[] {
  switch (change.kind) {
    case 'question': {
      const { hits, state, ...rest } = change.question;
      return [insertQuestion({ ...rest, hits: JSON.stringify(hits), state: JSON.stringify(state) })];
    }
    case 'question-moved': {
      const moved = { outcome: change.outcome, state: JSON.stringify(change.state) };
      const set = change.matter ? { ...moved, matter: change.matter } : moved;
      return [db.update(questions).set(set).where(eq(questions.id, change.id))];
    }
    case 'press':
      return [db.insert(presses).values(change.press)];
    case 'chat-met': {
      const { chatId: id, type, name, greetedAt } = change;
      const met = { id, kind: type, name, state: 'here', greetedAt };
      const set = { state: 'here', ...(name ? { name } : {}), ...(greetedAt ? { greetedAt } : {}) };
      return [db.insert(chats).values(met).onConflictDoUpdate({ target: chats.id, set })];
    }
    case 'chat-left':
      return [
        db.update(chats).set({ state: change.state }).where(eq(chats.id, change.chatId)),
        // Nothing more can be said or drawn there: what waits is put away as known, the cards are forgotten.
        db.delete(liveCards).where(eq(liveCards.chatId, change.chatId)),
        db
          .update(outbox)
          .set({ state: 'dead', error: GONE })
          .where(and(eq(outbox.state, 'queued'), inArray(outbox.queue, [change.chatId, `${change.chatId}~later`]))),
      ];
    case 'live-card-gone':
      return [
        db.delete(liveCards).where(and(eq(liveCards.subject, change.subject), eq(liveCards.queue, change.queue))),
      ];
    case 'meta': {
      const { key, value } = change;
      return [db.insert(meta).values({ key, value }).onConflictDoUpdate({ target: meta.key, set: { value } })];
    }
    default:
      return caseStatementsOf(db, change);
  }
}
