import { eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import type { OpenId } from '../../brands.ts';
import { OfficeHours, Shift } from '../../cases/calendar/office-hours.ts';
import { Certificate } from '../../roster/certificates.ts';
import { Grant } from '../../roster/roles.ts';
import type { RosterRows } from '../../roster/roster.ts';
import { rowsOnce } from '../core/built-once.ts';
import type { Database } from '../core/database.ts';
import { certificates, departmentSettings, estates, grants, patrols, people, shifts } from './tables.ts';

/** What the people of the roster hold, and where. */
const factQueries = (db: Database) =>
  [
    db.select().from(grants),
    db.select().from(shifts),
    db.select().from(departmentSettings),
    db.select().from(estates),
    db.select().from(patrols),
    db.select().from(certificates),
  ] as const;

/** What a roster is read from, and the queries that read all of it; they go in one batch. */
export const ROSTER_TABLES = [people, grants, shifts, departmentSettings, estates, patrols, certificates] as const;
export const rosterQueries = (db: Database) => [db.select().from(people), ...factQueries(db)] as const;

/** Reads the whole roster. */
export function wholeRosterOf(db: Database): () => Promise<RosterRows> {
  const read = rowsOnce(db, ROSTER_TABLES, rosterQueries(db));
  return async () => rosterOf(await read({}));
}

/** Reads what one person is called and all that anybody holds. */
export function rosterOfOne(db: Database): (only: OpenId) => Promise<RosterRows> {
  const one = db
    .select()
    .from(people)
    .where(eq(people.openId, sql.placeholder('only')));
  const read = rowsOnce<typeof ROSTER_TABLES, { only: OpenId }>(db, ROSTER_TABLES, [one, ...factQueries(db)]);
  return async (only) => rosterOf(await read({ only }));
}

/** Reads who holds anything in the roster, and one person beside them, with what they hold: with every card that is drawn. */
export function staffOf(db: Database): (beside: OpenId | undefined) => Promise<RosterRows> {
  const staff = db
    .select()
    .from(people)
    .where(
      sql`${people.openId} IN (SELECT open_id FROM ${grants} UNION SELECT open_id FROM ${shifts} UNION SELECT open_id FROM ${patrols} UNION SELECT ${sql.placeholder('beside')})`,
    );
  const read = rowsOnce<typeof ROSTER_TABLES, { beside: OpenId | null }>(db, ROSTER_TABLES, [
    staff,
    ...factQueries(db),
  ]);
  return async (beside) => rosterOf(await read({ beside: beside ?? null }));
}

const Hours = z
  .string()
  .transform((text) => JSON.parse(text))
  .pipe(OfficeHours);

type Rows<T> = T extends { $inferSelect: infer Row } ? Row[] : never;

/** The roster out of its rows; what was stored is parsed again. */
export function rosterOf(
  found: readonly [
    Rows<typeof people>,
    Rows<typeof grants>,
    Rows<typeof shifts>,
    Rows<typeof departmentSettings>,
    Rows<typeof estates>,
    Rows<typeof patrols>,
    Rows<typeof certificates>,
  ],
): RosterRows {
  const [persons, granted, onShift, settings, places, patrolling, certified] = found;
  return {
    people: persons.map(({ openId, unionId, name, mobile, left }) => ({
      openId,
      unionId,
      name,
      mobile,
      left: left === 1,
    })),
    grants: granted.map(({ id, openId, ...grant }) => ({ id, openId, ...Grant.parse(grant) })),
    shifts: onShift.map(({ id, department, openId, ...shift }) => ({ id, department, openId, ...Shift.parse(shift) })),
    settings: settings.map(({ department, dutyChat, hours }) => ({
      department,
      dutyChat,
      hours: hours === null ? null : Hours.parse(hours),
    })),
    estates: places,
    patrols: patrolling,
    certificates: certified.map((one) => Certificate.parse(one)),
  };
}
