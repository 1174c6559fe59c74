import { isDeepStrictEqual } from 'node:util';
import { and, asc, eq, gt, isNotNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { rowOf } from '../../cases/lifecycle/child-row.ts';
import { Case } from '../../cases/record/case.ts';
import type { Database } from '../core/database.ts';
import type { Finding } from '../core/subject.ts';
import { cases } from './tables.ts';

/** Children looked at together. */
const TOGETHER = 90;

/** Every 分事件 against its 总事件: that is there, knows it, and says of it what it is. */
export async function parentProblems(db: Database): Promise<Finding[]> {
  const findings: Finding[] = [];
  const parents = alias(cases, 'parents');
  for (let last = ''; ; ) {
    const rows = await db
      .select({ id: cases.id, body: cases.body, parent: parents.body })
      .from(cases)
      .leftJoin(parents, eq(parents.id, cases.parent))
      .where(and(isNotNull(cases.parent), gt(cases.id, last)))
      .orderBy(asc(cases.id))
      .limit(TOGETHER);
    findings.push(
      ...rows.flatMap(({ id, ...bodies }) => problemsOf(bodies).map((why) => ({ where: `case ${id}`, why }))),
    );
    if (rows.length < TOGETHER) return findings;
    last = rows.at(-1)?.id ?? last;
  }
}

function problemsOf({ body, parent: whole }: { body: string; parent: string | null }): string[] {
  if (whole === null) return ['its 总事件 is not there'];
  const child = Case.safeParse(JSON.parse(body)).data;
  const parent = Case.safeParse(JSON.parse(whole)).data;
  // What cannot be read is named by the check of the case itself.
  if (!child || !parent) return [];
  const row = parent.children.find(({ id }) => id === child.id);
  if (!row) return [`its 总事件 ${parent.id} does not know it`];
  return isDeepStrictEqual(row, rowOf(child)) ? [] : [`its 总事件 ${parent.id} says otherwise of it`];
}
