import { eq } from 'drizzle-orm';
import { isOpenAlarm } from '../../alarms/alarm.ts';
import type { AlarmChange } from '../../bot/ports/alarms.ts';
import type { Database, Statement } from '../core/database.ts';
import { marked } from '../core/marked.ts';
import type { Writers } from '../core/subject.ts';
import { written } from '../core/written.ts';
import { drafts } from '../forms/tables.ts';
import { gasAlarms, gasDevices, gasEvents, gasFloods } from './tables.ts';

/** One event a version: the second step under one is refused by the key. */
const stepped = (db: Database, about: string, { version, at, ...body }: { version: number; at: number }): Statement =>
  db.insert(gasEvents).values({ about, version, at, body: JSON.stringify(body) });

/** Rows under two keys out of one JSON parameter; a row that is there already is the row as it is now. */
const putAll = (table: 'gas_checks' | 'gas_finds', [first, second]: [string, string], rows: readonly object[]) =>
  written(
    `INSERT INTO ${table} (${first}, ${second}, body)
     SELECT value ->> '${first}', value ->> '${second}', value FROM json_each(?) WHERE true
     ON CONFLICT (${first}, ${second}) DO UPDATE SET body = excluded.body`,
    JSON.stringify(rows),
  );

/** The statements that write one change of what gas platforms say. */
export const alarmChanges: Writers<AlarmChange> = {
  'gas-device': (db, { next: { version, ...now }, found, dueAt }) => {
    const { source, offlineSince, device } = now;
    const set = { source, company: device.company, name: device.name, dueAt, offlineSince, body: JSON.stringify(now) };
    if (!found) return [db.insert(gasDevices).values({ id: device.id, version, ...set })];
    return [
      // Where another reading took the version, no version is left to write.
      written(
        `UPDATE gas_devices SET version = CASE WHEN version = ? THEN ? END, source = ?, company = ?, name = ?, due_at = ?,
         offline_since = ?, body = ? WHERE id = ?`,
        ...[version - 1, version, set.source, set.company, set.name, set.dueAt, set.offlineSince, set.body, device.id],
      ),
    ];
  },
  'gas-alarm': (db, { next, dueAt, event }) => {
    const { id, version, source, device, limit: limitId, level, since, raisedAt, flood } = next;
    const set = {
      ...{ version, source, device, limitId, level, test: Number(next.test), since, raisedAt, dueAt, flood },
      ...{ open: isOpenAlarm(next) ? since : null, body: JSON.stringify(next) },
    };
    const row =
      version === 1
        ? db.insert(gasAlarms).values({ id, ...set })
        : db.update(gasAlarms).set(set).where(eq(gasAlarms.id, id));
    return [stepped(db, id, event), row, ...(raisedAt === null ? [] : [marked(id, version, 'alarm')])];
  },
  'gas-flood': (db, { next, dueAt, event }) => {
    const { id, version, source, endedAt } = next;
    const set = { version, source, endedAt, dueAt, body: JSON.stringify(next) };
    const row =
      version === 1
        ? db.insert(gasFloods).values({ id, ...set })
        : db.update(gasFloods).set(set).where(eq(gasFloods.id, id));
    return [stepped(db, id, event), row];
  },
  'gas-draft': (db, { draft: { id, openId, at, ask } }) => [
    db.insert(drafts).values({ id, openId, at, body: JSON.stringify(ask) }),
  ],
  'gas-draft-filled': (db, { id, ask }) => [
    db
      .update(drafts)
      .set({ body: JSON.stringify(ask) })
      .where(eq(drafts.id, id)),
  ],
  'gas-checks': (_, { checks }) => [putAll('gas_checks', ['month', 'address'], checks)],
  'gas-finds': (_, { finds }) => [putAll('gas_finds', ['day', 'id'], finds)],
};
