import { and, eq } from 'drizzle-orm';
import type { InspectionChange } from '../../bot/ports/inspections.ts';
import { openHazards, type VisitSummary } from '../../inspections/summary.ts';
import type { Database, Statement } from '../core/database.ts';
import type { Writers } from '../core/subject.ts';
import { drafts } from '../forms/tables.ts';
import { planStatements } from './plan-changes.ts';
import { subjectStatements } from './subject-rows.ts';
import {
  subjectCases,
  subjectExpiries,
  subjectPrivate,
  subjects,
  visitCounts,
  visitSummaries,
} from './subject-tables.ts';

function summed(db: Database, visit: VisitSummary, counts: boolean): Statement[] {
  const { id, subject, plan, at } = visit;
  const set = { subject, plan, at, open: openHazards([visit]).length, body: JSON.stringify(visit) };
  const counted = counts && visit.state !== 'not-begun' && visit.state !== 'not-done';
  return [
    db
      .insert(visitSummaries)
      .values({ id, ...set })
      .onConflictDoUpdate({ target: visitSummaries.id, set }),
    db.delete(visitCounts).where(eq(visitCounts.visit, id)),
    ...(counted ? visit.departments : []).map((department) =>
      db.insert(visitCounts).values({ subject, department, at, visit: id }).onConflictDoNothing(),
    ),
  ];
}

/** The statements that write one change of the inspections. */
export const inspectionChanges: Writers<InspectionChange> = {
  subject: (_, { kind: _kind, ...write }) => subjectStatements([write]),
  subjects: (_, { writes }) => subjectStatements(writes),
  'subject-erased': (db, { subject }) => [
    db.delete(subjectPrivate).where(eq(subjectPrivate.subject, subject)),
    db.update(subjects).set({ eraseDue: null }).where(eq(subjects.id, subject)),
  ],
  'subject-reminded': (db, { subject, field }) => [
    db
      .update(subjectExpiries)
      .set({ reminded: 1 })
      .where(and(eq(subjectExpiries.subject, subject), eq(subjectExpiries.field, field))),
  ],
  'subject-case': (db, { subject, caseId, at }) => [
    db.insert(subjectCases).values({ subject, caseId, at }).onConflictDoNothing(),
  ],
  'visit-summed': (db, { visit, counts }) => summed(db, visit, counts),
  plan: (db, { next, event }) => planStatements(db, next, event),
  'inspection-draft': (db, { draft: { id, openId, at, ask } }) => [
    db.insert(drafts).values({ id, openId, at, body: JSON.stringify(ask) }),
  ],
  'inspection-draft-filled': (db, { id, ask }) => [
    db
      .update(drafts)
      .set({ body: JSON.stringify(ask) })
      .where(eq(drafts.id, id)),
  ],
};
