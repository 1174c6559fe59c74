import { and, eq } from 'drizzle-orm';
import type { CaseChange, CaseStore } from '../../bot/ports/cases.ts';
import type { Subject, Writers } from '../core/subject.ts';
import { changes } from './case-changes.ts';
import { caseLists } from './case-lists.ts';
import { caseReads } from './case-reads.ts';
import { caseProblems } from './check-cases.ts';
import { parentProblems } from './check-parents.ts';
import { strayProblems } from './check-strays.ts';
import { datedCases } from './dated-cases.ts';
import { oneCase } from './one-case.ts';
import { photosOf } from './photos.ts';
import * as tables from './tables.ts';

const { caseEvents } = tables;

/** Cases, their timelines, their numbers and their pictures. */
export const cases = {
  tables,
  changes,
  reads: (db) => ({ ...oneCase(db), ...caseReads(db), ...caseLists(db), ...datedCases(db), ...photosOf(db) }),
  problems: async (db) => [...(await caseProblems(db)), ...(await parentProblems(db)), ...(await strayProblems(db))],
  // Photos are moved all together, by somebody who may not have seen them all.
  contested: [tables.cases, caseEvents, tables.photos],
  // The timeline is otherwise append-only; this is the one exception (个人信息保护法 47: erasure on request), and the log
  // says who did it.
  erased: (db, { caseId, events }) =>
    events.map((event) =>
      db
        .update(caseEvents)
        .set({ body: JSON.stringify(event) })
        .where(and(eq(caseEvents.caseId, caseId), eq(caseEvents.version, event.version))),
    ),
} satisfies Subject<typeof tables, Writers<CaseChange>, CaseStore>;
