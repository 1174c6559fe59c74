import type { Case } from '../../cases/record/case.ts';
import { countsOf } from '../../figures/cases.ts';
import type { Sum } from '../../figures/count.ts';
import { difference } from '../../figures/sums.ts';
import type { Statement } from '../core/database.ts';

/** Adds to the sums, where a condition holds: as one statement, however many numbers change. */
const ADD = (where: string) => `
INSERT INTO figure_sums (by, key, day, figure, part, count)
SELECT value ->> 'by', value ->> 'key', value ->> 'day', value ->> 'figure', value ->> 'part', value ->> 'count'
FROM json_each(?) WHERE ${where}
ON CONFLICT (by, figure, day, part, key) DO UPDATE SET count = count + excluded.count`;

/** Sums that are added where `where` holds, with what is bound to it. */
export const adding = (sums: readonly Sum[], where: string, ...bound: unknown[]): Statement => ({
  toSQL: () => ({ sql: ADD(where), params: [JSON.stringify(sums), ...bound] }),
});

const COUNTED = `coalesce((SELECT upto FROM figure_progress), '~') >= ?`;

/** What a change of a case changes of the sums; nothing while the case itself is still to be counted. */
export function sumRows(found: Case | undefined, next: Case): Statement[] {
  const sums = difference(found && countsOf(found), countsOf(next));
  return sums.length > 0 ? [adding(sums, COUNTED, next.id)] : [];
}
