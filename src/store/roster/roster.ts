import { count, desc, eq } from 'drizzle-orm';
import type { RosterStore } from '../../bot/ports/roster.ts';
import { RosterAsk } from '../../bot/ports/roster-drafts.ts';
import { LOG_PAGE } from '../../roster/log-page.ts';
import type { Database } from '../core/database.ts';
import { drafts } from '../forms/tables.ts';
import { changes } from './roster-changes.ts';
import { rosterOfOne, staffOf, wholeRosterOf } from './roster-rows.ts';
import * as tables from './tables.ts';

const { rosterLog } = tables;

function wholeOrOne(db: Database): Pick<RosterStore, 'roster'> {
  const [whole, one] = [wholeRosterOf(db), rosterOfOne(db)];
  return { roster: (only) => (only === undefined ? whole() : one(only)) };
}

const reads = (db: Database): RosterStore => ({
  ...wholeOrOne(db),
  staff: staffOf(db),
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
});

/** Who is who, where and when, and who changed it. */
export const roster = { tables, changes, reads };
