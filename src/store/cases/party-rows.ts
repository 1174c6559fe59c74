import { eq } from 'drizzle-orm';
import type { Case } from '../../cases/record/case.ts';
import { leadDepartments } from '../../cases/record/case.ts';
import { chunks } from '../core/chunks.ts';
import type { Database, Statement } from '../core/database.ts';
import { caseDueOf, isOpenState } from './case-row.ts';
import { caseParties } from './tables.ts';

/** Whose lists the case stands in now: the reporter and followers for ever, the departments at work while it is open. */
export function partyRows(db: Database, next: Case): Statement[] {
  const work = isOpenState(next.state)
    ? [
        ...leadDepartments(next.lead),
        ...next.supports.filter((support) => support.state === 'asked').map((support) => support.department),
        ...(next.state === 'in-council' ? (next.council?.departments.map((one) => one.department) ?? []) : []),
        ...(next.handler ? [next.handler.openId] : []),
      ]
    : [];
  const rows = [
    // A 分事件 stands in its department's lists; its reporter has the 总事件.
    ...(next.parent ? [] : [{ part: 'reporter', party: next.reporter.openId }]),
    ...next.followers.map((party) => ({ part: 'follower', party })),
    ...[...new Set(work)].map((party) => ({ part: 'work', party })),
    ...(next.supervision ? [{ part: 'work', party: 'supervised' }] : []),
  ];
  const dueAt = caseDueOf(next);
  return [
    db.delete(caseParties).where(eq(caseParties.caseId, next.id)),
    ...chunks(rows, 20).map((some) =>
      db.insert(caseParties).values(
        some.map((row) => ({
          caseId: next.id,
          ...row,
          dueAt: dueAt === null || !Number.isFinite(dueAt) ? null : dueAt,
        })),
      ),
    ),
  ];
}
