import { and, asc, count, desc, eq } from 'drizzle-orm';
import { LOG_PAGE, type RosterStore } from '../../bot/ports/roster.ts';
import { RosterAsk } from '../../bot/ports/roster-drafts.ts';
import { draftOf } from '../cases/cases.ts';
import type { Database } from '../database.ts';
import { chats, drafts, rosterLog } from '../tables.ts';

/** The part of the Store that the roster's pages use. */
export function rosterStoreOf(db: Database): RosterStore {
  return {
    async rosterDraft(id) {
      const [row] = await db.select().from(drafts).where(eq(drafts.id, id));
      const ask = row && RosterAsk.safeParse(JSON.parse(row.body));
      if (!row || !ask?.success) return undefined;
      const { openId, at, usedAt, result } = row;
      return { id, openId, at, ask: ask.data, usedAt: usedAt ?? undefined, result: result ?? undefined };
    },
    async rosterLog(page) {
      const [entries, [all]] = await db.batch([
        db
          .select({ at: rosterLog.at, by: rosterLog.by, what: rosterLog.what })
          .from(rosterLog)
          .orderBy(desc(rosterLog.id))
          .limit(LOG_PAGE)
          .offset(page * LOG_PAGE),
        db.select({ n: count() }).from(rosterLog),
      ]);
      return { entries, total: all?.n ?? 0 };
    },
    async groups() {
      const rows = await db
        .select({ chatId: chats.id, name: chats.name })
        .from(chats)
        .where(and(eq(chats.kind, 'group'), eq(chats.state, 'here')))
        .orderBy(asc(chats.name))
        .limit(300);
      return rows.map(({ chatId, name }) => ({ chatId, name: name ?? '' }));
    },
    async draftsOf(caseId) {
      const rows = await db.select().from(drafts).where(eq(drafts.result, caseId));
      return rows.map(draftOf);
    },
  };
}
