import type { Database } from '../core/database.ts';
import type { Finding } from '../core/subject.ts';

const STRAYS: [what: string, query: string][] = [
  ['event of no case', 'SELECT DISTINCT case_id AS id FROM case_events WHERE case_id NOT IN (SELECT id FROM cases)'],
  ['party of no case', 'SELECT DISTINCT case_id AS id FROM case_parties WHERE case_id NOT IN (SELECT id FROM cases)'],
  [
    'photo of neither case, form nor visit',
    `SELECT id FROM photos WHERE target NOT IN (SELECT id FROM cases) AND target NOT IN (SELECT id FROM drafts)
       AND substr(target, 1, instr(target, ':') - 1) NOT IN (SELECT id FROM visits)
       AND target NOT IN (SELECT json_extract(body, '$.photos') FROM home_calls)
       AND target NOT IN (SELECT 'gas:' || id FROM gas_alarms)`,
  ],
  [
    'form that became a case that is not there',
    "SELECT id FROM drafts WHERE result GLOB '[A-Z0-9]*-[0-9][0-9][0-9][0-9][0-9][0-9]-[0-9]*' AND result NOT IN (SELECT id FROM cases)",
  ],
];

/** Rows that point at something that is not there. */
export async function strayProblems({ $client }: Database): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [why, query] of STRAYS) {
    const { results } = await $client.prepare(`${query} LIMIT 100`).all();
    findings.push(...results.map((row) => ({ where: String(row.id), why })));
  }
  return findings;
}
