import { and, eq } from 'drizzle-orm';
import type { RosterChange } from '../../bot/ports/roster.ts';
import type { Database, Statement } from '../database.ts';
import { departmentSettings, drafts, estates, grants, outbox, patrols, people, rosterLog, shifts } from '../tables.ts';
import { erasureStatements } from './roster-erase.ts';
import { importStatements } from './roster-import.ts';

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
    case 'estate-removed':
      return [db.delete(estates).where(eq(estates.name, change.name))];
    case 'patrol-removed':
      return [db.delete(patrols).where(eq(patrols.area, change.area))];
    case 'roster-import':
      return importStatements(db, change.rows, change.at);
    case 'roster-log':
      return [db.insert(rosterLog).values(change.entry)];
    case 'roster-draft': {
      const { id, openId, at, ask } = change.draft;
      return [db.insert(drafts).values({ id, openId, at, body: JSON.stringify(ask) })];
    }
    case 'roster-draft-filled':
      return [
        db
          .update(drafts)
          .set({ body: JSON.stringify(change.ask) })
          .where(eq(drafts.id, change.id)),
      ];
    case 'dead-letter-again':
      // Without its merge key, for a newer refresh of the same cards may be waiting already.
      return [
        db
          .update(outbox)
          .set({ state: 'queued', dueAt: change.at, leaseUntil: 0, attempts: 0, firstTriedAt: null, mergeKey: null })
          .where(and(eq(outbox.id, change.id), eq(outbox.state, 'dead'))),
      ];
    case 'erased':
      return erasureStatements(db, change);
  }
}
