import { asc, gt, sql } from 'drizzle-orm';
import { Case } from '../../cases/record/case.ts';
import { countsOf } from '../../figures/cases.ts';
import type { Sum } from '../../figures/count.ts';
import { ALL_COUNTED } from '../../figures/count.ts';
import { nameOf, sumsOf } from '../../figures/sums.ts';
import { sumsOfVisit } from '../../figures/visits.ts';
import { Visit } from '../../visits/visit.ts';
import { cases } from '../cases/tables.ts';
import { chunks } from '../core/chunks.ts';
import { type Database, openDatabase } from '../core/database.ts';
import { inPages } from '../core/in-pages.ts';
import type { Finding } from '../core/subject.ts';
import { figureProgress, figureSums } from '../figures/tables.ts';
import { ALL_QUESTION_SUMS } from '../questions/question-sums.ts';
import { visits } from '../visits/tables.ts';
import type { SqliteFile } from './sqlite-file.ts';

/** So many differences are named; more say nothing new. */
const NAMED = 20;

/** The kept sums against a count of all cases from the first; nothing while an earlier release's are still being counted. */
export async function sumProblems(db: Database): Promise<Finding[]> {
  const wrong = await wrongSums(db);
  const days = wrong.map(({ name, kept, counted }) => ({
    where: `figure ${name.replaceAll('\n', ' ')}`,
    why: `the sums say ${kept}, the records ${counted}`,
  }));
  const months = (await wrongMonths(db)).map((name) => ({
    where: `figure ${name}`,
    why: 'the month is not what its days come to',
  }));
  return [...days, ...months].slice(0, NAMED);
}

const MONTHS = `
SELECT by, key, substr(day, 1, 7) AS month, figure, part, sum(count) AS count FROM figure_sums
GROUP BY by, figure, month, part, key`;
const WRONG_MONTHS = `
SELECT month || ' ' || figure || ' ' || part || ' ' || by || ' ' || key AS name FROM (
  SELECT by, key, month, figure, part, count FROM (${MONTHS})
  UNION ALL SELECT by, key, month, figure, part, -count FROM figure_months
) GROUP BY by, figure, month, part, key HAVING sum(count) <> 0`;
const SET_MONTHS_RIGHT = `
DELETE FROM figure_months;
INSERT INTO figure_months (by, key, month, figure, part, count) ${MONTHS}`;

/** Months that are not what their days come to, by name. */
const wrongMonths = async (db: Database): Promise<string[]> =>
  (await db.$client.prepare(WRONG_MONTHS).all()).results.map(({ name }) => String(name));

/**
 * The kept sums counted anew from the records, in one transaction, during which nobody else writes; resolves with how many
 * said otherwise. After it they are equal, or it throws and nothing is changed.
 */
export async function recountSums(file: SqliteFile): Promise<number> {
  const { raw } = file;
  const db = openDatabase(file);
  raw.exec('BEGIN IMMEDIATE');
  try {
    const wrong = await wrongSums(db);
    for (const part of chunks(wrong, AT_ONCE)) raw.prepare(SET_RIGHT).run(JSON.stringify(part.map(rowOf)));
    const months = await wrongMonths(db);
    if (months.length > 0) raw.exec(SET_MONTHS_RIGHT);
    if ((await wrongSums(db)).length > 0) throw new Error('重算后仍然不一致，没有改动');
    raw.exec('COMMIT');
    return wrong.length + months.length;
  } catch (error) {
    raw.exec('ROLLBACK');
    throw error;
  }
}

const SET_RIGHT = `
INSERT INTO figure_sums (by, key, day, figure, part, count)
SELECT value ->> 'by', value ->> 'key', value ->> 'day', value ->> 'figure', value ->> 'part', value ->> 'count'
FROM json_each(?) WHERE true
ON CONFLICT (by, figure, day, part, key) DO UPDATE SET count = excluded.count`;

/** Sums written at once. */
const AT_ONCE = 1_000;

type WrongSum = { name: string; kept: number; counted: number };

function rowOf({ name, counted }: WrongSum) {
  const [day, figure, part, by, key] = name.split('\n');
  return { day, figure, part, by, key, count: counted };
}

/** What is kept otherwise than it is counted; nothing while an earlier release's cases are still being counted. */
async function wrongSums(db: Database): Promise<WrongSum[]> {
  const [state] = await db.select().from(figureProgress);
  if ((state?.upto ?? ALL_COUNTED) !== ALL_COUNTED) return [];
  const counted = await countAnew(db);
  if (!counted) return [];
  const kept = new Map<string, number>();
  for (const row of await db.select().from(figureSums)) if (row.count !== 0) kept.set(nameOf(row as Sum), row.count);
  return [...new Set([...counted.keys(), ...kept.keys()])].flatMap((name) => {
    const [then, now] = [kept.get(name) ?? 0, counted.get(name) ?? 0];
    return then === now ? [] : [{ name, kept: then, counted: now }];
  });
}

/** Undefined where a case cannot be read: that is told of the case. */
async function countAnew(db: Database): Promise<Map<string, number> | undefined> {
  const counted = new Map<string, number>();
  const all = inPages(
    (after, most) => db.select().from(cases).where(gt(cases.id, after)).orderBy(asc(cases.id)).limit(most),
    ({ id }) => id,
  );
  for await (const { body } of all) {
    const read = Case.safeParse(JSON.parse(body)).data;
    if (read === undefined) return undefined;
    add(counted, sumsOf(countsOf(read)));
  }
  const { results } = await db.$client.prepare(ALL_QUESTION_SUMS).all();
  add(counted, results as Sum[]);
  return (await addVisits(db, counted)) ? counted : undefined;
}

/** What all visits add; false where one cannot be read. */
async function addVisits(db: Database, counted: Map<string, number>): Promise<boolean> {
  const all = inPages(
    (after, most) => db.select().from(visits).where(sql`${visits.id} > ${after}`).orderBy(asc(visits.id)).limit(most),
    ({ id }) => id,
  );
  for await (const { body } of all) {
    const read = Visit.safeParse(JSON.parse(body)).data;
    if (read === undefined) return false;
    add(counted, sumsOfVisit(read));
  }
  return true;
}

function add(counted: Map<string, number>, sums: readonly Sum[]): void {
  for (const sum of sums) counted.set(nameOf(sum), (counted.get(nameOf(sum)) ?? 0) + sum.count);
}
