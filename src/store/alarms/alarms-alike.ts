import { and, count, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import { MINUTE_MS } from '../../alarms/step.ts';
import type { AlarmStore } from '../../bot/ports/alarms.ts';
import type { AlarmLook } from '../../figures/alarms.ts';
import type { Database } from '../core/database.ts';
import { said } from './said.ts';
import { gasAlarms as all, gasDevices } from './tables.ts';

/** More than are ever raised: with a limit SQLite keeps a question within another one for itself. */
const ALL = 1_000_000_000;

/** Alarms raised between two instants, those that look alike counted (lookOf): few rows, however many were raised. */
export const alarmsAlike =
  (db: Database): AlarmStore['alarmsAlike'] =>
  async (from, to, ackMinutes) => {
    const soon = (at: SQL) => sql`${at} - ${all.raisedAt} <= ${ackMinutes * MINUTE_MS}`;
    const [ackAt, cleared] = [said('ackAt'), sql`${said('state')} = 'cleared'`];
    const is = (what: SQL, name: string) => sql<number>`coalesce(${what}, 0)`.as(name);
    const look = {
      level: sql<AlarmLook['level']>`${all.level}`.as('look_level'),
      test: is(sql`${all.test}`, 'look_test'),
      said: is(sql`${said('cause')} IS NOT NULL`, 'look_said'),
      falseAlarm: is(said('falseAlarm'), 'look_false'),
      cleared: is(cleared, 'look_cleared'),
      again: is(sql`${said('repeats')} > 0`, 'look_again'),
      ackedInTime: is(soon(ackAt), 'look_acked'),
      goneInTime: is(sql`${ackAt} IS NULL AND ${cleared} AND ${soon(said('clearedAt'))}`, 'look_gone'),
    };
    const company = sql<string>`coalesce(${gasDevices.company}, '')`.as('look_company');
    // Seen by themselves first, out of the index alone: grouped as they are found, the body of each would be read.
    const seen = db
      .select({ ...look, device: all.device })
      .from(all)
      .where(and(gte(all.raisedAt, from), lt(all.raisedAt, to)))
      .limit(ALL)
      .as('seen');
    const looks = {
      ...{ level: seen.level, test: seen.test, said: seen.said, falseAlarm: seen.falseAlarm, cleared: seen.cleared },
      ...{ again: seen.again, ackedInTime: seen.ackedInTime, goneInTime: seen.goneInTime },
    };
    const rows = await db
      .select({ ...looks, company, count: count() })
      .from(seen)
      .leftJoin(gasDevices, eq(gasDevices.id, seen.device))
      .groupBy(...Object.values(look).map(({ fieldAlias }) => sql.raw(fieldAlias)), sql.raw('look_company'));
    return rows.map(({ company, count, level, test, said, falseAlarm, cleared, again, ackedInTime, goneInTime }) => ({
      ...{ company, count },
      look: {
        ...{ level, test: test === 1, said: said === 1, falseAlarm: falseAlarm === 1, cleared: cleared === 1 },
        ...{ again: again === 1, ackedInTime: ackedInTime === 1, goneInTime: goneInTime === 1 },
      },
    }));
  };
