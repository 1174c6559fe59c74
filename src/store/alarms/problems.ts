import { asc, gt } from 'drizzle-orm';
import { GasAlarm, isOpenAlarm } from '../../alarms/alarm.ts';
import { dueOfAlarm } from '../../alarms/strike.ts';
import type { Database } from '../core/database.ts';
import { inPages } from '../core/in-pages.ts';
import type { Finding } from '../core/subject.ts';
import { gasAlarms } from './tables.ts';

/** Alarms whose columns do not say what they themselves say: what the clock does not find, nobody is told. */
export async function problems(db: Database): Promise<Finding[]> {
  const findings: Finding[] = [];
  const all = inPages(
    (after, most) =>
      db
        .select()
        .from(gasAlarms)
        .where(gt(gasAlarms.id, after as GasAlarm['id']))
        .orderBy(asc(gasAlarms.id))
        .limit(most),
    ({ id }) => id,
  );
  for await (const row of all) {
    const why = problemOf(row);
    if (why) findings.push({ where: `alarm ${row.id}`, why });
  }
  return findings;
}

function problemOf(row: typeof gasAlarms.$inferSelect): string | undefined {
  const { data } = GasAlarm.safeParse(JSON.parse(row.body));
  if (!data) return 'cannot be read';
  const told = [data.id, data.version, data.device, data.limit, data.flood, data.raisedAt, dueOfAlarm(data)];
  const kept = [row.id, row.version, row.device, row.limitId, row.flood, row.raisedAt, row.dueAt];
  const open = isOpenAlarm(data) ? data.since : null;
  return JSON.stringify([...told, open]) === JSON.stringify([...kept, row.open])
    ? undefined
    : 'is not what its columns say';
}
