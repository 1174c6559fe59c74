import { and, count, desc, eq, gte, sql } from 'drizzle-orm';
import type { InspectionStore, OpenWhere } from '../../bot/ports/inspections.ts';
import { InspectedSubject } from '../../inspections/subjects/subject.ts';
import { VisitSummary } from '../../inspections/summary.ts';
import { parseCase } from '../cases/case-lists.ts';
import { cases } from '../cases/tables.ts';
import type { Database } from '../core/database.ts';
import { mergedInto, withMerged } from './subject-reads.ts';
import { subjectCases, subjectKinds, subjects, visitCounts, visitSummaries } from './subject-tables.ts';

type Reads = Pick<
  InspectionStore,
  'visitsOf' | 'visitsUnmended' | 'visitsOpenAt' | 'visitsCounted' | 'casesOfSubject' | 'subjectsUnmended'
>;

const visitOf = (row: { body: string }): VisitSummary => VisitSummary.parse(JSON.parse(row.body));
/** Not all that was found is put right. Written out: only so SQLite knows that the index of what is not put right holds it. */
export const isUnmended = sql`${visitSummaries.open} > 0`;

const among = (some: readonly string[]) => sql`(SELECT value FROM json_each(${JSON.stringify(some)}))`;
const isThere = (where: OpenWhere) =>
  'communities' in where
    ? sql`${subjects.body} ->> '$.place.community' IN ${among(where.communities)}`
    : sql`EXISTS (SELECT 1 FROM json_each(${visitSummaries.body}, '$.hazards') AS hazard
      WHERE hazard.value ->> 'correctedAt' IS NULL AND hazard.value ->> 'department' IN ${among(where.departments)})`;

/** The reads of what happened at a place. */
export const visitReads = (db: Database): Reads => ({
  async visitsOf(id, most) {
    const rows = await db
      .select()
      .from(visitSummaries)
      .where(sql`${visitSummaries.subject} IN ${withMerged(id)}`)
      .orderBy(desc(visitSummaries.at))
      .limit(most);
    return rows.map(visitOf);
  },
  async visitsUnmended(id) {
    const rows = await db
      .select()
      .from(visitSummaries)
      .where(and(sql`${visitSummaries.subject} IN ${withMerged(id)}`, isUnmended));
    return rows.map(visitOf);
  },
  async visitsOpenAt(where) {
    const rows = await db
      .select({ visit: visitSummaries.body, subject: subjects.body })
      .from(visitSummaries)
      .innerJoin(subjects, eq(subjects.id, mergedInto(visitSummaries.subject)))
      .where(and(isUnmended, eq(subjects.state, 'open'), isThere(where)));
    return rows.map(({ visit, subject }) => ({
      visit: visitOf({ body: visit }),
      subject: InspectedSubject.parse(JSON.parse(subject)),
    }));
  },
  async visitsCounted(id, since) {
    return db
      .select({ department: visitCounts.department, n: count() })
      .from(visitCounts)
      .where(and(sql`${visitCounts.subject} IN ${withMerged(id)}`, gte(visitCounts.at, since)))
      .groupBy(visitCounts.department);
  },
  async casesOfSubject(id, most) {
    const rows = await db
      .select({ body: cases.body })
      .from(subjectCases)
      .innerJoin(cases, eq(cases.id, subjectCases.caseId))
      .where(sql`${subjectCases.subject} IN ${withMerged(id)}`)
      .orderBy(desc(subjectCases.at))
      .limit(most);
    return rows.map(parseCase);
  },
  async subjectsUnmended(bundle, most) {
    const rows = await db
      .selectDistinct({ body: subjects.body })
      .from(visitSummaries)
      .innerJoin(subjectKinds, and(eq(subjectKinds.subject, visitSummaries.subject), eq(subjectKinds.bundle, bundle)))
      .innerJoin(subjects, eq(subjects.id, visitSummaries.subject))
      .where(isUnmended)
      .limit(most);
    return rows.map(({ body }) => InspectedSubject.parse(JSON.parse(body)));
  },
});
