import { asc, gt, inArray } from 'drizzle-orm';
import { caseProblems } from '../cases/check-cases.ts';
import type { D1 } from '../d1.ts';
import { type Database, openDatabase } from '../database.ts';
import { outboxProblems } from '../outbox/check-outbox.ts';
import { caseEvents, cases } from '../tables.ts';

/** Cases looked at together: a year's file is checked in bounded memory. */
const TOGETHER = 90;

/** One thing that is not as it must be: where, and what is wrong with it. */
export type Finding = { where: string; why: string };

/**
 * Everything that can be checked of a database without its host: SQLite's own check, every case against the replay of its
 * events, rows that point nowhere, the outbox. Empty when all is well. Changes nothing; reads every row once.
 */
export async function checkDatabase(d1: D1): Promise<Finding[]> {
  const db = openDatabase(d1);
  return [
    ...(await fileFindings(d1)),
    ...(await caseFindings(db)),
    ...(await strayFindings(d1)),
    ...(await outboxProblems(db)),
  ];
}

async function fileFindings(d1: D1): Promise<Finding[]> {
  const { results } = await d1.prepare('PRAGMA integrity_check').all();
  const said = results.map((row) => String(Object.values(row)[0]));
  return said.filter((line) => line !== 'ok').map((why) => ({ where: 'file', why }));
}

async function caseFindings(db: Database): Promise<Finding[]> {
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
      findings.push(...caseProblems(row, timeline).map((why) => ({ where: `case ${row.id}`, why })));
    }
  }
}

const STRAYS: [what: string, query: string][] = [
  ['event of no case', 'SELECT DISTINCT case_id AS id FROM case_events WHERE case_id NOT IN (SELECT id FROM cases)'],
  ['party of no case', 'SELECT DISTINCT case_id AS id FROM case_parties WHERE case_id NOT IN (SELECT id FROM cases)'],
  [
    'photo of neither case nor form',
    'SELECT id FROM photos WHERE target NOT IN (SELECT id FROM cases) AND target NOT IN (SELECT id FROM drafts)',
  ],
  [
    'form that became a case that is not there',
    "SELECT id FROM drafts WHERE result GLOB '*-??????-*' AND result NOT IN (SELECT id FROM cases)",
  ],
];

/** Rows that point at something that is not there. */
async function strayFindings(d1: D1): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [why, query] of STRAYS) {
    const { results } = await d1.prepare(`${query} LIMIT 100`).all();
    findings.push(...results.map((row) => ({ where: String(row.id), why })));
  }
  return findings;
}
