import { asc, gt } from 'drizzle-orm';
import { GasAlarm, isOpenAlarm } from '../../alarms/alarm.ts';
import { dueOfAlarm } from '../../alarms/strike.ts';
import type { Database } from '../core/database.ts';
import type { Finding } from '../core/subject.ts';
import { gasAlarms } from './tables.ts';

/** So many rows are read at once. */
const AT_ONCE = 200;

/** Alarms whose columns do not say what they themselves say: what the clock does not find, nobody is told. */
export async function problems(db: Database): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (let last = ''; ; ) {
    const rows = await db
      .select()
      .from(gasAlarms)
      .where(gt(gasAlarms.id, last as GasAlarm['id']))
      .orderBy(asc(gasAlarms.id))
      .limit(AT_ONCE);
    for (const row of rows) {
      const why = problemOf(row);
      if (why) findings.push({ where: `alarm ${row.id}`, why });
    }
    last = rows.at(-1)?.id ?? '';
    if (rows.length < AT_ONCE) return findings;
  }
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
