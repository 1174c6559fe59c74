import { asc, desc, eq } from 'drizzle-orm';
import { GasAsk } from '../../alarms/import/ask.ts';
import { GasCheck } from '../../alarms/import/check.ts';
import { GasFind } from '../../alarms/import/find.ts';
import type { AlarmStore } from '../../bot/ports/alarms.ts';
import type { Database } from '../core/database.ts';
import { drafts } from '../forms/tables.ts';
import { gasChecks, gasFinds } from './tables.ts';

/** More households than one month's list has. */
const MOST = 5000;

/** What is asked of the lists that come by workbook. */
export const listReads = (db: Database): Pick<AlarmStore, 'gasDraft' | 'gasChecks' | 'gasFinds'> => ({
  async gasDraft(id) {
    const [row] = await db.select().from(drafts).where(eq(drafts.id, id));
    const ask = row && GasAsk.safeParse(JSON.parse(row.body));
    if (!row || !ask?.success) return undefined;
    const { openId, at, usedAt, result } = row;
    return { id, openId, at, ask: ask.data, usedAt: usedAt ?? undefined, result: result ?? undefined };
  },
  async gasChecks(month) {
    const [latest] = month
      ? [{ month }]
      : await db.select({ month: gasChecks.month }).from(gasChecks).orderBy(desc(gasChecks.month)).limit(1);
    if (!latest) return [];
    const rows = await db
      .select()
      .from(gasChecks)
      .where(eq(gasChecks.month, latest.month))
      .orderBy(asc(gasChecks.address))
      .limit(MOST);
    return rows.map(({ body }) => GasCheck.parse(JSON.parse(body)));
  },
  async gasFinds(day) {
    const [latest] = day
      ? [{ day }]
      : await db.select({ day: gasFinds.day }).from(gasFinds).orderBy(desc(gasFinds.day)).limit(1);
    if (!latest) return [];
    const rows = await db
      .select()
      .from(gasFinds)
      .where(eq(gasFinds.day, latest.day))
      .orderBy(asc(gasFinds.id))
      .limit(MOST);
    return rows.map(({ body }) => GasFind.parse(JSON.parse(body)));
  },
});
