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

/** The queries that read the whole roster, or `only` one of its people; they go in one batch. */
export const rosterQueries = (db: Database, only?: OpenId) =>
  [
    only === undefined ? db.select().from(people) : db.select().from(people).where(eq(people.openId, only)),
    ...factQueries(db),
  ] as const;

/** What the people of the roster hold, and where. */
export const factQueries = (db: Database) =>
  [
    db.select().from(grants),
    db.select().from(shifts),
    db.select().from(departmentSettings),
    db.select().from(estates),
    db.select().from(patrols),
    db.select().from(certificates),
  ] as const;

/** Reads who holds anything in the roster, and one person beside them, with what they hold: with every card that is drawn. */
export function staffOf(db: Database): (beside: OpenId | undefined) => Promise<RosterRows> {
  const staff = db
    .select()
    .from(people)
    .where(
      sql`${people.openId} IN (SELECT open_id FROM ${grants} UNION SELECT open_id FROM ${shifts} UNION SELECT open_id FROM ${patrols} UNION SELECT ${sql.placeholder('beside')})`,
    );
  const tables = [people, grants, shifts, departmentSettings, estates, patrols, certificates] as const;
  const read = rowsOnce<typeof tables, { beside: OpenId | null }>(db, tables, [staff, ...factQueries(db)]);
  return async (beside) => rosterOf(await read({ beside: beside ?? null }));
}

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
      hours:
        hours === null
          ? null
          : z
              .string()
              .transform((text) => JSON.parse(text))
              .pipe(OfficeHours)
              .parse(hours),
    })),
    estates: places,
    patrols: patrolling,
    certificates: certified.map((one) => Certificate.parse(one)),
  };
}
