import { and, asc, eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import type { ChatStore } from '../../bot/ports/met-chats.ts';
import type { ChatId, OpenId } from '../../brands.ts';
import { readOnce } from '../core/built-once.ts';
import type { Database } from '../core/database.ts';
import { people } from '../roster/tables.ts';
import { changes } from './chat-changes.ts';
import * as tables from './tables.ts';

const { chats: met } = tables;

const MetRow = z.object({
  kind: z.string().nullable(),
  state: z.string().nullable(),
  greeted_at: z.number().nullable(),
  open_id: z.string().nullable(),
});

const chatOf = (row: Pick<typeof met.$inferSelect, 'kind' | 'state' | 'greetedAt'>) => ({
  kind: row.kind,
  state: row.state,
  greetedAt: row.greetedAt ?? undefined,
});

function reads(db: Database): ChatStore {
  const metBoth = readOnce<{ chatId: ChatId; openId: OpenId }>(
    db,
    db
      .select({ kind: met.kind, state: met.state, greetedAt: met.greetedAt, person: people.openId })
      .from(sql`(SELECT 1)`)
      .leftJoin(met, eq(met.id, sql.placeholder('chatId')))
      .leftJoin(people, eq(people.openId, sql.placeholder('openId'))),
  );
  return {
    async chat(chatId) {
      const [row] = await db.select().from(met).where(eq(met.id, chatId));
      return row && chatOf(row);
    },
    async met(chatId, openId) {
      const { kind, state, greeted_at, open_id } = MetRow.parse((await metBoth({ chatId, openId }))[0]);
      const chat = kind !== null && state !== null ? chatOf({ kind, state, greetedAt: greeted_at }) : undefined;
      return { chat, person: open_id !== null };
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
