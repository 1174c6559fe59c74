import { asc, gt, inArray } from 'drizzle-orm';
import type { Database } from '../core/database.ts';
import type { Finding } from '../core/subject.ts';
import { problemsOf } from './check-case.ts';
import { caseEvents, cases } from './tables.ts';

/** Cases looked at together: a year's file is checked in bounded memory. */
const TOGETHER = 90;

/** Every case against the replay of its events. */
export async function caseProblems(db: Database): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (let last = ''; ; ) {
    const rows = await db.select().from(cases).where(gt(cases.id, last)).orderBy(asc(cases.id)).limit(TOGETHER);
    const ids = rows.map((row) => row.id);
    if (ids.length === 0) return findings;
    last = ids.at(-1) ?? last;
    const events = await db
      .select()
      .from(caseEvents)
      .where(inArray(caseEvents.caseId, ids))
      .orderBy(asc(caseEvents.caseId), asc(caseEvents.version));
    const bodies = Map.groupBy(events, (event) => event.caseId);
    for (const row of rows) {
      const timeline = (bodies.get(row.id) ?? []).map((event) => event.body);
      findings.push(...problemsOf(row, timeline).map((why) => ({ where: `case ${row.id}`, why })));
    }
  }
}
