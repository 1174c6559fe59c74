import { asc, count, inArray, like, or, sql } from 'drizzle-orm';
import type { DeviceNow } from '../../alarms/device.ts';
import type { AlarmStore, KeptDevice } from '../../bot/ports/alarms.ts';
import { chunks } from '../core/chunks.ts';
import type { Database } from '../core/database.ts';
import { dueIn } from '../core/due.ts';
import { gasDevices as all } from './tables.ts';

/** D1 binds a hundred values a statement. */
const AT_ONCE = 80;

// Devices are written only by the bot, from values of this type.
const deviceOf = ({ body, version }: { body: string; version: number }): KeptDevice => ({
  ...(JSON.parse(body) as DeviceNow),
  version,
});

type DeviceReads = Pick<
  AlarmStore,
  'gasDevice' | 'gasDevicesOf' | 'gasDevicesLike' | 'gasDeviceCounts' | 'silentDevices'
>;

/** What is asked of devices. */
export const deviceReads = (db: Database): DeviceReads => {
  const silent = dueIn(db, all, all.dueAt);
  return {
    async gasDevice(id) {
      const [row] = await db.select().from(all).where(sql`${all.id} = ${id}`);
      return row && deviceOf(row);
    },
    async gasDevicesOf(ids) {
      const found = await Promise.all(
        chunks([...new Set(ids)], AT_ONCE).map((some) =>
          db
            .select()
            .from(all)
            .where(inArray(all.id, [...some])),
        ),
      );
      return found.flat().map(deviceOf);
    },
    async gasDevicesLike(words, most) {
      // The signs that stand for any sign are no wish of whoever types them.
      const part = `%${words.replace(/[%_]/g, '')}%`;
      const rows = await db
        .select()
        .from(all)
        .where(or(sql`${all.id} = ${words}`, like(all.name, part)))
        .orderBy(asc(all.name), asc(all.id))
        .limit(most);
      return rows.map(deviceOf);
    },
    async gasDeviceCounts() {
      const [row] = await db.select({ all: count(), offline: count(all.offlineSince) }).from(all);
      return { all: row?.all ?? 0, offline: row?.offline ?? 0 };
    },
    async silentDevices(now, most) {
      return (await silent.rows(now, most)).map(deviceOf);
    },
  };
};
