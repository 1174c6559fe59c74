import { inArray, sql } from 'drizzle-orm';
import type { RosterImport } from '../../roster/import/plan.ts';
import { chunks } from '../core/chunks.ts';
import type { Database, Statement } from '../core/database.ts';
import { certificates, departmentSettings, estates, grants, patrols, people, shifts } from './tables.ts';

/** D1 binds at most 100 parameters a statement; the widest row here has seven. */
const ROWS = 14;

/** The statements of a whole import: few enough for one batch of D1, all or none. */
export function importStatements(db: Database, rows: RosterImport, at: number): Statement[] {
  return [
    ...chunks(rows.people, ROWS).map((some) =>
      db
        .insert(people)
        .values(some.map((one) => ({ ...one, source: 'import', firstSeen: at, left: 0 })))
        .onConflictDoUpdate({
          target: people.openId,
          set: {
            name: sql`excluded.name`,
            mobile: sql`excluded.mobile`,
            unionId: sql`coalesce(excluded.union_id, ${people.unionId})`,
            left: 0,
          },
        }),
    ),
    ...chunks(rows.grantsRemoved, ROWS).map((ids) => db.delete(grants).where(inArray(grants.id, ids))),
    ...chunks(rows.grants, ROWS).map((some) => db.insert(grants).values(some)),
    ...chunks(rows.shiftsRemoved, ROWS).map((ids) => db.delete(shifts).where(inArray(shifts.id, ids))),
    ...chunks(rows.shifts, ROWS).map((some) => db.insert(shifts).values(some)),
    ...rows.settings.map(({ department, dutyChat, hours }) => {
      const set = { ...(dutyChat ? { dutyChat } : {}), ...(hours ? { hours: JSON.stringify(hours) } : {}) };
      const insert = db.insert(departmentSettings).values({ department, ...set });
      return Object.keys(set).length > 0
        ? insert.onConflictDoUpdate({ target: departmentSettings.department, set })
        : insert.onConflictDoNothing();
    }),
    ...chunks(rows.estates, ROWS).map((some) =>
      db
        .insert(estates)
        .values(some)
        .onConflictDoUpdate({
          target: estates.name,
          set: { grid: sql`excluded.grid`, community: sql`excluded.community`, area: sql`excluded.area` },
        }),
    ),
    ...chunks(rows.patrols, ROWS).map((some) =>
      db
        .insert(patrols)
        .values(some)
        .onConflictDoUpdate({ target: patrols.area, set: { openId: sql`excluded.open_id` } }),
    ),
    ...chunks(rows.certificates, ROWS).map((some) =>
      db
        .insert(certificates)
        .values(some)
        .onConflictDoUpdate({
          target: [certificates.openId, certificates.department],
          set: { number: sql`excluded.number`, until: sql`excluded.until` },
        }),
    ),
  ];
}
