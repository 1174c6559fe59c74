import type { InspectionStore } from '../../bot/ports/inspections.ts';
import type { Database } from '../core/database.ts';
import { inspectionChanges } from './changes.ts';
import { planReads } from './plan-reads.ts';
import * as planTables from './plan-tables.ts';
import { problems } from './problems.ts';
import { subjectReads } from './subject-reads.ts';
import * as subjectTables from './subject-tables.ts';
import { visitReads } from './visit-reads.ts';

const reads = (db: Database): InspectionStore => ({ ...subjectReads(db), ...visitReads(db), ...planReads(db) });

/** The files of places (一店一档), what happened there, and the plans of joint visits. */
export const inspections = { tables: { ...subjectTables, ...planTables }, changes: inspectionChanges, reads, problems };
