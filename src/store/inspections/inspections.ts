import type { InspectionStore } from '../../bot/ports/inspections.ts';
import type { Database } from '../core/database.ts';
import type { Subject } from '../core/subject.ts';
import { inspectionChanges } from './changes.ts';
import { planReads } from './plan-reads.ts';
import * as planTables from './plan-tables.ts';
import { problems } from './problems.ts';
import { subjectReads } from './subject-reads.ts';
import * as subjectTables from './subject-tables.ts';
import { visitReads } from './visit-reads.ts';

const reads = (db: Database): InspectionStore => ({ ...subjectReads(db), ...visitReads(db), ...planReads(db) });

const tables = { ...subjectTables, ...planTables };
const { subjects, subjectEvents, plans, planEvents } = tables;

/** The files of places (一店一档), what happened there, and the plans of joint visits. */
export const inspections = {
  tables,
  changes: inspectionChanges,
  reads,
  problems,
  contested: [subjects, subjectEvents, plans, planEvents],
  swept: ['subject-erased'],
} satisfies Subject<typeof tables, typeof inspectionChanges, InspectionStore>;
