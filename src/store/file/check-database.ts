import type { D1 } from '../core/d1.ts';
import { openDatabase } from '../core/database.ts';
import type { Finding } from '../core/subject.ts';
import { subjects } from '../subjects.ts';
import { sumProblems } from './check-sums.ts';

/**
 * Everything that can be checked of a database without its host: SQLite's own check, and what each subject knows of its
 * tables (every case against the replay of its events, rows that point nowhere, the outbox). Empty when all is well.
 * Changes nothing; reads every row once.
 */
export async function checkDatabase(d1: D1): Promise<Finding[]> {
  const db = openDatabase(d1);
  return [...(await fileFindings(d1)), ...(await subjects.problems(db)), ...(await sumProblems(db))];
}

async function fileFindings(d1: D1): Promise<Finding[]> {
  const { results } = await d1.prepare('PRAGMA integrity_check').all();
  const said = results.map((row) => String(Object.values(row)[0]));
  return said.filter((line) => line !== 'ok').map((why) => ({ where: 'file', why }));
}
