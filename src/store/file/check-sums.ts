import { asc, gt, sql } from 'drizzle-orm';
import { Case } from '../../cases/record/case.ts';
import { countsOf } from '../../figures/cases.ts';
import type { Sum } from '../../figures/count.ts';
import { ALL_COUNTED } from '../../figures/count.ts';
import { nameOf, sumsOf } from '../../figures/sums.ts';
import { sumsOfVisit } from '../../figures/visits.ts';
import { Visit } from '../../visits/visit.ts';
import { cases } from '../cases/tables.ts';
import type { Database } from '../core/database.ts';
import type { Finding } from '../core/subject.ts';
import { figureProgress, figureSums } from '../figures/tables.ts';
import { visits } from '../visits/tables.ts';

/** Cases counted together: a year's file is checked in bounded memory. */
const TOGETHER = 200;
/** So many differences are named; more say nothing new. */
const NAMED = 20;

/** The kept sums against a count of all cases from the first; nothing while an earlier release's are still being counted. */
export async function sumProblems(db: Database): Promise<Finding[]> {
  const [state] = await db.select().from(figureProgress);
  if ((state?.upto ?? ALL_COUNTED) !== ALL_COUNTED) return [];
  const counted = await countAnew(db);
  if (!counted) return [];
  const kept = new Map<string, number>();
  for (const row of await db.select().from(figureSums)) if (row.count !== 0) kept.set(nameOf(row as Sum), row.count);
  const names = [...new Set([...counted.keys(), ...kept.keys()])].filter(
    (name) => counted.get(name) !== kept.get(name),
  );
  return names.slice(0, NAMED).map((name) => ({
    where: `figure ${name.replaceAll('\n', ' ')}`,
    why: `the sums say ${kept.get(name) ?? 0}, the records ${counted.get(name) ?? 0}`,
  }));
}

/** Undefined where a case cannot be read: that is told of the case. */
async function countAnew(db: Database): Promise<Map<string, number> | undefined> {
  const counted = new Map<string, number>();
  for (let last = ''; ; ) {
    const rows = await db.select().from(cases).where(gt(cases.id, last)).orderBy(asc(cases.id)).limit(TOGETHER);
    const read = rows.map(({ body }) => Case.safeParse(JSON.parse(body)).data);
    if (read.includes(undefined)) return undefined;
    for (const sum of read.flatMap((c) => (c ? sumsOf(countsOf(c)) : [])))
      counted.set(nameOf(sum), (counted.get(nameOf(sum)) ?? 0) + sum.count);
    const next = rows.at(-1)?.id;
    if (next === undefined) return (await addVisits(db, counted)) ? counted : undefined;
    last = next;
  }
}

/** What all visits add; false where one cannot be read. */
async function addVisits(db: Database, counted: Map<string, number>): Promise<boolean> {
  for (let last = ''; ; ) {
    const rows = await db
      .select()
      .from(visits)
      .where(sql`${visits.id} > ${last}`)
      .orderBy(asc(visits.id))
      .limit(TOGETHER);
    const read = rows.map(({ body }) => Visit.safeParse(JSON.parse(body)).data);
    if (read.includes(undefined)) return false;
    for (const sum of read.flatMap(sumsOfVisit)) counted.set(nameOf(sum), (counted.get(nameOf(sum)) ?? 0) + sum.count);
    const next = rows.at(-1)?.id;
    if (next === undefined) return true;
    last = next;
  }
}
