import { and, asc, eq, sql } from 'drizzle-orm';
import type { ChatStore } from '../../bot/ports/met-chats.ts';
import type { Database } from '../core/database.ts';
import { people } from '../roster/tables.ts';
import { changes } from './chat-changes.ts';
import * as tables from './tables.ts';

const { chats: met } = tables;

const chatOf = (row: typeof met.$inferSelect) => ({
  kind: row.kind,
  state: row.state,
  greetedAt: row.greetedAt ?? undefined,
});

function reads(db: Database): ChatStore {
  const metBoth = db
    .select({ chat: met, person: people.openId })
    .from(sql`(SELECT 1)`)
    .leftJoin(met, eq(met.id, sql.placeholder('chatId')))
    .leftJoin(people, eq(people.openId, sql.placeholder('openId')))
    .prepare();
  return {
    async chat(chatId) {
      const [row] = await db.select().from(met).where(eq(met.id, chatId));
      return row && chatOf(row);
    },
    async met(chatId, openId) {
      const [row] = await metBoth.all({ chatId, openId });
      return { chat: row?.chat ? chatOf(row.chat) : undefined, person: typeof row?.person === 'string' };
    },
    async groups() {
      const rows = await db
        .select({ chatId: met.id, name: met.name })
        .from(met)
        .where(and(eq(met.kind, 'group'), eq(met.state, 'here')))
        .orderBy(asc(met.name))
        .limit(300);
      return rows.map(({ chatId, name }) => ({ chatId, name: name ?? '' }));
    },
  };
}

/** The chats the bot has met. */
export const chats = { tables, changes, reads };
