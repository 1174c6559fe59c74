import { and, eq } from 'drizzle-orm';
import type { RosterChange } from '../../bot/ports/roster.ts';
import type { Writers } from '../core/subject.ts';
import { drafts } from '../forms/tables.ts';
import { importStatements } from './roster-import.ts';
import { certificates, departmentSettings, estates, grants, patrols, people, rosterLog, shifts } from './tables.ts';

/** The statements that write one change of the roster; what is not named stays as it was. */
export const changes: Writers<RosterChange> = {
  person(db, { person: { openId, unionId, name, mobile, source, at } }) {
    const known = {
      ...(unionId === undefined ? {} : { unionId }),
      ...(name === undefined ? {} : { name }),
      ...(mobile === undefined ? {} : { mobile }),
    };
    const insert = db
      .insert(people)
      .values({ openId, unionId, name: name ?? '未登记人员', mobile, source, firstSeen: at, left: 0 });
    return [
      Object.keys(known).length > 0
        ? insert.onConflictDoUpdate({ target: people.openId, set: known })
        : insert.onConflictDoNothing(),
    ];
  },
  'person-left': (db, { openId, left }) => [
    db
      .update(people)
      .set({ left: left ? 1 : 0 })
      .where(eq(people.openId, openId)),
  ],
  grant: (db, { grant }) => [db.insert(grants).values(grant).onConflictDoNothing()],
  'grant-removed': (db, { id }) => [db.delete(grants).where(eq(grants.id, id))],
  shift: (db, { shift }) => [db.insert(shifts).values(shift).onConflictDoNothing()],
  'shift-removed': (db, { id }) => [db.delete(shifts).where(eq(shifts.id, id))],
  'department-setting'(db, { department, dutyChat, hours }) {
    const set = {
      ...(dutyChat === undefined ? {} : { dutyChat }),
      ...(hours === undefined ? {} : { hours: hours === null ? null : JSON.stringify(hours) }),
    };
    return [
      db
        .insert(departmentSettings)
        .values({ department, ...set })
        .onConflictDoUpdate({ target: departmentSettings.department, set }),
    ];
  },
  estate(db, { estate }) {
    const { name: _, ...set } = estate;
    return [db.insert(estates).values(estate).onConflictDoUpdate({ target: estates.name, set })];
  },
  'estate-removed': (db, { name }) => [db.delete(estates).where(eq(estates.name, name))],
  patrol: (db, { area, openId }) => [
    db.insert(patrols).values({ area, openId }).onConflictDoUpdate({ target: patrols.area, set: { openId } }),
  ],
  'patrol-removed': (db, { area }) => [db.delete(patrols).where(eq(patrols.area, area))],
  certificate: (db, { certificate: { number, until, ...key } }) => [
    db
      .insert(certificates)
      .values({ ...key, number, until })
      .onConflictDoUpdate({ target: [certificates.openId, certificates.department], set: { number, until } }),
  ],
  'certificate-removed': (db, { openId, department }) => [
    db.delete(certificates).where(and(eq(certificates.openId, openId), eq(certificates.department, department))),
  ],
  'roster-import': (db, { rows, at }) => importStatements(db, rows, at),
  'roster-log': (db, { entry }) => [db.insert(rosterLog).values(entry)],
  'roster-draft'(db, { draft: { id, openId, at, ask } }) {
    return [db.insert(drafts).values({ id, openId, at, body: JSON.stringify(ask) })];
  },
  'roster-draft-filled': (db, { id, ask }) => [
    db
      .update(drafts)
      .set({ body: JSON.stringify(ask) })
      .where(eq(drafts.id, id)),
  ],
};
