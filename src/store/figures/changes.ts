import type { FigureChange } from '../../bot/ports/figures.ts';
import { countsOf } from '../../figures/cases.ts';
import { ALL_COUNTED } from '../../figures/count.ts';
import { sumsOf } from '../../figures/sums.ts';
import type { Writers } from '../core/subject.ts';
import { adding } from './sum-rows.ts';
import { exports, figureReports } from './tables.ts';

/** Nobody went ahead, and the cases are still as they were read. */
const UNCHANGED = `(SELECT upto FROM figure_progress) = ?
AND (SELECT coalesce(sum(version), 0) FROM cases WHERE id > ? AND id <= ?) = ?`;

/** `counted` takes the cases of an earlier release into the sums, some at a time, beside whoever changes them. */
export const changes: Writers<FigureChange> = {
  'figures-told': (db, { period, at, figures }) => [
    db
      .insert(figureReports)
      .values({ period, at, body: JSON.stringify(figures) })
      .onConflictDoNothing(),
  ],
  exported: (db, { id, at, openId, what }) => [db.insert(exports).values({ id, at, openId, what })],
  counted(_, { after, cases }) {
    const last = cases.at(-1)?.id ?? ALL_COUNTED;
    const versions = cases.reduce((sum, { version }) => sum + version, 0);
    const bound = [after, after, last, versions];
    const upto = `UPDATE figure_progress SET upto = ? WHERE ${UNCHANGED}`;
    return [
      adding(
        cases.flatMap((c) => sumsOf(countsOf(c))),
        UNCHANGED,
        ...bound,
      ),
      { toSQL: () => ({ sql: upto, params: [last, ...bound] }) },
    ];
  },
};
