import { and, count, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import type { GasAlarm } from '../../alarms/alarm.ts';
import type { AlarmStore } from '../../bot/ports/alarms.ts';
import { type AlarmLook, MOST_MINUTES } from '../../figures/alarms.ts';
import type { Database } from '../core/database.ts';
import { gasAlarms as all, gasDevices } from './tables.ts';

const said = <Of>(name: keyof GasAlarm): SQL<Of> => sql.raw(`gas_alarms.body ->> '$.${name}'`) as SQL<Of>;
/** Whole minutes since it was raised, rounded up (lookOf). */
const minutes = (name: 'ackAt' | 'clearedAt'): SQL<number | null> =>
  sql`min(${sql.raw(String(MOST_MINUTES))}, max(0, (${said(name)} - ${all.raisedAt} + 59999) / 60000))`;

/** Alarms raised between two instants, those that look alike counted: few rows, however many were raised. */
export const alarmsAlike =
  (db: Database): AlarmStore['alarmsAlike'] =>
  async (from, to) => {
    const look = {
      level: sql<AlarmLook['level']>`${all.level}`.as('look_level'),
      test: sql<number>`${all.test}`.as('look_test'),
      cause: sql<AlarmLook['cause']>`${said('cause')}`.as('look_cause'),
      falseAlarm: sql<number>`${said('falseAlarm')}`.as('look_false'),
      cleared: sql<number>`${said('state')} = 'cleared'`.as('look_cleared'),
      again: sql<number>`${said('repeats')} > 0`.as('look_again'),
      ackIn: minutes('ackAt').as('look_ack'),
      clearedIn: minutes('clearedAt').as('look_clear'),
    };
    const company = sql<string>`coalesce(${gasDevices.company}, '')`.as('look_company');
    const rows = await db
      .select({ ...look, company, count: count() })
      .from(all)
      .leftJoin(gasDevices, eq(gasDevices.id, all.device))
      .where(and(gte(all.raisedAt, from), lt(all.raisedAt, to)))
      .groupBy(...Object.values(look).map(({ fieldAlias }) => sql.raw(fieldAlias)), sql.raw('look_company'));
    return rows.map(({ company, count, test, falseAlarm, cleared, again, ...rest }) => ({
      ...{ company, count },
      look: {
        ...rest,
        ...{ test: test === 1, falseAlarm: falseAlarm === 1, cleared: cleared === 1, again: again === 1 },
      },
    }));
  };
