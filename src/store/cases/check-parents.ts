import { isDeepStrictEqual } from 'node:util';
import { and, asc, eq, gt, isNotNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { rowOf } from '../../cases/lifecycle/child-row.ts';
import { Case } from '../../cases/record/case.ts';
import type { Database } from '../core/database.ts';
import { inPages } from '../core/in-pages.ts';
import type { Finding } from '../core/subject.ts';
import { cases } from './tables.ts';

/** Every 分事件 against its 总事件: that is there, knows it, and says of it what it is. */
export async function parentProblems(db: Database): Promise<Finding[]> {
  const findings: Finding[] = [];
  const parents = alias(cases, 'parents');
  const all = inPages(
    (after, most) =>
      db
        .select({ id: cases.id, body: cases.body, parent: parents.body })
        .from(cases)
        .leftJoin(parents, eq(parents.id, cases.parent))
        .where(and(isNotNull(cases.parent), gt(cases.id, after)))
        .orderBy(asc(cases.id))
        .limit(most),
    ({ id }) => id,
  );
  for await (const { id, ...bodies } of all)
    findings.push(...problemsOf(bodies).map((why) => ({ where: `case ${id}`, why })));
  return findings;
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
