import { and, count, eq, gt, inArray, isNotNull, lt, lte, sql } from 'drizzle-orm';
import type { StationStore } from '../../bot/ports/station.ts';
import { UNANSWERED } from '../../station/problems/problem.ts';
import { isOpen, isWork } from '../cases/case-lists.ts';
import { caseParties, cases } from '../cases/tables.ts';
import type { Database } from '../core/database.ts';
import { mergedInto } from '../inspections/subject-reads.ts';
import { subjects, visitSummaries } from '../inspections/subject-tables.ts';
import { isUnmended } from '../inspections/visit-reads.ts';
import { stationOwed, stationRecords } from './tables.ts';

/** Who has something today, each question asked once for the whole office. */
export const dayCounts = (db: Database): Pick<StationStore, 'dayCounts'> => ({
  async dayCounts(day, until) {
    const late = sql<number>`sum(${caseParties.dueAt} IS NOT NULL AND ${caseParties.dueAt} < ${until})`;
    const lateHazard = sql`EXISTS (SELECT 1 FROM json_each(${visitSummaries.body}, '$.hazards') AS hazard
      WHERE hazard.value ->> 'correctedAt' IS NULL AND hazard.value ->> 'due' < ${until})`;
    const [departments, communities, confirms, owes, duties, problems, hazards] = await db.batch([
      db
        .select({ party: caseParties.party, open: count(), due: late })
        .from(caseParties)
        .where(isWork)
        .groupBy(caseParties.party),
      db
        .select({ community: cases.community, due: count() })
        .from(cases)
        .where(and(isOpen, isNotNull(cases.dueAt), gt(cases.dueAt, 0), lt(cases.dueAt, until)))
        .groupBy(cases.community),
      db.selectDistinct({ who: cases.reporter }).from(cases).where(eq(cases.state, 'to-confirm')),
      db.selectDistinct({ who: stationOwed.openId }).from(stationOwed).where(lte(stationOwed.day, day)),
      db
        .selectDistinct({ who: stationRecords.holder })
        .from(stationRecords)
        .where(and(eq(stationRecords.kind, 'duty'), eq(stationRecords.day, day), eq(stationRecords.state, 'on'))),
      db
        .selectDistinct({ community: stationRecords.community })
        .from(stationRecords)
        .where(and(eq(stationRecords.kind, 'problem'), inArray(stationRecords.state, [...UNANSWERED]))),
      db
        .selectDistinct({
          community: sql<string | null>`${subjects.body} ->> '$.place.community'`,
          grid: sql<string | null>`${subjects.body} ->> '$.place.grid'`,
        })
        .from(visitSummaries)
        .innerJoin(subjects, eq(subjects.id, mergedInto(visitSummaries.subject)))
        .where(and(isUnmended, eq(subjects.state, 'open'), lateHazard)),
    ]);
    return {
      departments: departments.map((one) => ({ ...one, due: Number(one.due) })),
      communities,
      confirms: confirms.map(({ who }) => who),
      owes: owes.map(({ who }) => who),
      duties: duties.flatMap(({ who }) => who ?? []),
      problems: problems.map(({ community }) => community),
      hazards,
    };
  },
});
