import { and, asc, count, countDistinct, desc, eq, gt, gte, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import { GasAlarm } from '../../alarms/alarm.ts';
import { AlarmEvent } from '../../alarms/event.ts';
import { GasFlood } from '../../alarms/flood.ts';
import type { AlarmStore } from '../../bot/ports/alarms.ts';
import type { Database } from '../core/database.ts';
import { dueIn } from '../core/due.ts';
import { alarmsAlike } from './alarms-alike.ts';
import { gasAlarms as all, gasDevices, gasEvents, gasFloods } from './tables.ts';

/** More limits than a device has, and more floods than go on at once. */
const MOST_OF_DEVICE = 200;
const MOST_FLOODS = 20;
const MOST_TOLD = 500;

const alarmOf = ({ body }: { body: string }): GasAlarm => GasAlarm.parse(JSON.parse(body));
const floodOf = ({ body }: { body: string }): GasFlood => GasFlood.parse(JSON.parse(body));

type AlarmReads = Omit<
  AlarmStore,
  | 'gasDevice'
  | 'gasDevicesOf'
  | 'gasDevicesLike'
  | 'gasDeviceCounts'
  | 'silentDevices'
  | 'gasDraft'
  | 'gasChecks'
  | 'gasFinds'
>;

/** What is asked of alarms and floods of them. */
export const alarmReads = (db: Database): AlarmReads => {
  const due = dueIn(db, all, all.dueAt);
  const devices = dueIn(db, gasDevices, gasDevices.dueAt);
  const floods = dueIn(db, gasFloods, gasFloods.dueAt);
  return {
    async alarm(id) {
      const [row] = await db.select().from(all).where(eq(all.id, id));
      return row && alarmOf(row);
    },
    async courseOfAlarm(id) {
      const rows = await db.select().from(gasEvents).where(eq(gasEvents.about, id)).orderBy(asc(gasEvents.version));
      return rows.map(({ version, at, body }) => AlarmEvent.parse({ version, at, ...JSON.parse(body) }));
    },
    async latestAlarms(device) {
      const rows = await db
        .select()
        .from(all)
        .where(eq(all.device, device))
        .orderBy(desc(all.since))
        .limit(MOST_OF_DEVICE);
      const latest = new Map<string, GasAlarm>();
      for (const alarm of rows.map(alarmOf)) if (!latest.has(alarm.limit)) latest.set(alarm.limit, alarm);
      return [...latest.values()];
    },
    async alarmsBefore({ device, limit, from }, most) {
      const rows = await db
        .select()
        .from(all)
        .where(and(eq(all.device, device), eq(all.limitId, limit), gte(all.raisedAt, from)))
        .orderBy(desc(all.since))
        .limit(most);
      return rows.map(alarmOf);
    },
    async openAlarms(most) {
      const rows = await db.select().from(all).where(isNotNull(all.open)).orderBy(desc(all.open)).limit(most);
      return rows.map(alarmOf);
    },
    async alarmsRaised(from, to, most, after) {
      const raised = and(
        gte(all.raisedAt, from),
        lt(all.raisedAt, to),
        after && sql`(${all.raisedAt}, ${all.id}) < (${after.at}, ${after.id})`,
      );
      const rows = await db.select().from(all).where(raised).orderBy(desc(all.raisedAt), desc(all.id)).limit(most);
      return rows.map(alarmOf);
    },
    alarmsAlike: alarmsAlike(db),
    async dueAlarms(now, most) {
      return (await due.rows(now, most)).map(alarmOf);
    },
    async nextAlarmDue() {
      const soonest = await Promise.all([due, devices, floods].map(({ next }) => next()));
      const known = soonest.filter((at) => at !== undefined);
      return known.length > 0 ? Math.min(...known) : undefined;
    },
    async alarmsLately(source, from) {
      const [[sounded], [devices]] = await Promise.all([
        db
          .select({ alarms: count(), devices: countDistinct(all.device) })
          .from(all)
          .where(and(eq(all.source, source), gt(all.raisedAt, from), eq(all.test, 0))),
        db.select({ n: count() }).from(gasDevices).where(eq(gasDevices.source, source)),
      ]);
      return { alarms: sounded?.alarms ?? 0, devices: sounded?.devices ?? 0, ofDevices: devices?.n ?? 0 };
    },
    async dangerToldOf(source, from) {
      const rows = await db
        .select({ device: all.device })
        .from(all)
        .where(and(eq(all.source, source), gt(all.raisedAt, from), eq(all.level, 'danger'), isNull(all.flood)))
        .limit(MOST_TOLD);
      return new Set(rows.map(({ device }) => device));
    },
    async flood(id) {
      const [row] = await db.select().from(gasFloods).where(eq(gasFloods.id, id));
      return row && floodOf(row);
    },
    async floodOf(source) {
      const [row] = await db
        .select()
        .from(gasFloods)
        .where(and(eq(gasFloods.source, source), isNull(gasFloods.endedAt)))
        .limit(1);
      return row && floodOf(row);
    },
    async openFloods() {
      const rows = await db.select().from(gasFloods).where(isNull(gasFloods.endedAt)).limit(MOST_FLOODS);
      return rows.map(floodOf);
    },
    async dueFloods(now, most) {
      return (await floods.rows(now, most)).map(floodOf);
    },
    async alarmsOfFlood(id, most) {
      const rows = await db.select().from(all).where(eq(all.flood, id)).orderBy(asc(all.raisedAt)).limit(most);
      return rows.map(alarmOf);
    },
  };
};
