import { and, eq, lte } from 'drizzle-orm';
import type { CaseChange } from '../../bot/ports/cases.ts';
import type { Case } from '../../cases/record/case.ts';
import { insertInto } from '../core/built-once.ts';
import type { Database, Statement } from '../core/database.ts';
import { marked } from '../core/marked.ts';
import type { Writers } from '../core/subject.ts';
import { sumRows } from '../figures/sum-rows.ts';
import { columnsOf } from './case-row.ts';
import { partyRows } from './party-rows.ts';
import { photoChanges } from './photos.ts';
import { caseEvents, cases } from './tables.ts';

const insertEvent = insertInto(caseEvents);

/** The statements that write a case's new events and how it stands after them. */
export const changes: Writers<CaseChange> = {
  ...photoChanges,
  case: (db, { found, next, events }) => [
    ...events.map((event) =>
      insertEvent({ caseId: event.caseId, version: event.version, at: event.at, body: JSON.stringify(event) }),
    ),
    caseRow(db, next, events.length),
    ...partyRows(db, next),
    ...sumRows(found, next),
    marked(next.id, next.version, 'case'),
  ],
};

function caseRow(db: Database, next: Case, newEvents: number): Statement {
  const row = columnsOf(next);
  if (next.version === newEvents) return db.insert(cases).values({ id: next.id, ...row });
  return db
    .update(cases)
    .set(row)
    .where(and(eq(cases.id, next.id), lte(cases.version, next.version)));
}
