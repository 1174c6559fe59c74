import { eq } from 'drizzle-orm';
import type { RosterChange } from '../bot/case-store.ts';
import type { Database, Statement } from './database.ts';
import { departmentSettings, estates, grants, patrols, people, shifts } from './tables.ts';

/** The statements that write one change of the roster; what is not named stays as it was. */
export function rosterStatementsOf(db: Database, change: RosterChange): Statement[] {
  switch (change.kind) {
    case 'person': {
      const { openId, unionId, name, mobile, source, at } = change.person;
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
    }
    case 'person-left':
      return [
        db
          .update(people)
          .set({ left: change.left ? 1 : 0 })
          .where(eq(people.openId, change.openId)),
      ];
    case 'grant':
      return [db.insert(grants).values(change.grant).onConflictDoNothing()];
    case 'grant-removed':
      return [db.delete(grants).where(eq(grants.id, change.id))];
    case 'shift':
      return [db.insert(shifts).values(change.shift).onConflictDoNothing()];
    case 'shift-removed':
      return [db.delete(shifts).where(eq(shifts.id, change.id))];
    case 'department-setting': {
      const { department, dutyChat, hours } = change;
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
    }
    case 'estate': {
      const { name, ...set } = change.estate;
      return [db.insert(estates).values(change.estate).onConflictDoUpdate({ target: estates.name, set })];
    }
    case 'patrol': {
      const { area, openId } = change;
      return [
        db.insert(patrols).values({ area, openId }).onConflictDoUpdate({ target: patrols.area, set: { openId } }),
      ];
    }
  }
}
