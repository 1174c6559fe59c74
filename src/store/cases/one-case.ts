import { and, asc, eq, sql } from 'drizzle-orm';
import type { CaseStore } from '../../bot/ports/cases.ts';
import { CaseEvent } from '../../cases/lifecycle/events.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import { rowsOnce } from '../core/built-once.ts';
import type { Database } from '../core/database.ts';
import { draftOf } from '../forms/forms.ts';
import { drafts } from '../forms/tables.ts';
import { ROSTER_TABLES, rosterOf, rosterQueries } from '../roster/roster-rows.ts';
import { parseCase } from './case-lists.ts';
import { notLost, photoOf } from './photos.ts';
import { caseEvents, cases, photos } from './tables.ts';

const eventOf = (row: { body: string }) => CaseEvent.parse(JSON.parse(row.body));

/** The reads of one case, which every click and every card of it makes. */
export function oneCase(db: Database): Pick<CaseStore, 'gather' | 'caseOf' | 'timeline' | 'eventAt'> {
  const [caseId, draftId] = [sql.placeholder('caseId'), sql.placeholder('draftId')];
  const row = db.select().from(cases).where(eq(cases.id, caseId));
  const events = db.select().from(caseEvents).where(eq(caseEvents.caseId, caseId)).orderBy(asc(caseEvents.version));
  const event = db
    .select()
    .from(caseEvents)
    .where(and(eq(caseEvents.caseId, caseId), eq(caseEvents.version, sql.placeholder('version'))));
  const draft = db.select().from(drafts).where(eq(drafts.id, draftId));
  const kept = db
    .select()
    .from(photos)
    .where(and(eq(photos.target, draftId), notLost))
    .orderBy(asc(photos.at));

  const gathered = [cases, drafts, photos, ...ROSTER_TABLES] as const;
  const read = {
    all: rowsOnce(db, gathered, [row, draft, kept, ...rosterQueries(db)]),
    row: rowsOnce<[typeof cases], { caseId: CaseId }>(db, [cases], [row]),
    events: rowsOnce<[typeof caseEvents], { caseId: CaseId }>(db, [caseEvents], [events]),
    event: rowsOnce<[typeof caseEvents], { caseId: CaseId; version: number }>(db, [caseEvents], [event]),
  };
  return {
    async gather(sought) {
      // Nothing goes by no name: what was not asked for is not found.
      const values = { caseId: sought.caseId ?? '', draftId: sought.draftId ?? '' };
      const [[found], [form], pictures, ...roster] = await read.all(values);
      return {
        roster: rosterOf(roster),
        found: found && parseCase(found),
        draft: form && draftOf(form),
        draftPhotos: pictures.map(photoOf),
      };
    },
    async caseOf(id) {
      const [[found]] = await read.row({ caseId: id });
      return found && parseCase(found);
    },
    async timeline(id) {
      const [found] = await read.events({ caseId: id });
      return found.map(eventOf);
    },
    async eventAt(id, version) {
      const [[found]] = await read.event({ caseId: id, version });
      return found && eventOf(found);
    },
  };
}
