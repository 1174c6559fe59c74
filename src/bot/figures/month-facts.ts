import type { OpenId } from '../../brands.ts';
import type { Dimension } from '../../figures/count.ts';
import { monthBefore, monthOf } from '../../figures/periods.ts';
import { CASE_HEADER } from '../../figures/report/case-sheet.ts';
import type { MonthTold } from '../../figures/report/said.ts';
import type { MonthFacts } from '../../figures/report/sheets.ts';
import { FEWEST } from '../../figures/value.ts';
import type { Roster } from '../../roster/roster.ts';
import { maySee } from '../cases/audience.ts';
import type { World } from '../ports/world.ts';
import { listRows } from './list-rows.ts';
import { keyName, mostReported } from './over-time.ts';
import { readValues } from './read-values.ts';
import { readsCases, wholeStreet } from './scope.ts';

/** What the report of a month tells, from the sums of this moment. `month`: YYYY-MM; `least`: as in mostReported. */
export async function monthTold(month: string, least: number, world: World): Promise<MonthTold> {
  const [period, earlier] = [monthOf(month), monthOf(monthBefore(month))];
  const scope = wholeStreet(world);
  const now = world.now();
  const [values, before, matters, { overdue }] = await Promise.all([
    readValues(scope, period, world),
    readValues(scope, earlier, world),
    mostReported('matter', period, least, world),
    world.store.tally({ now, since: now }),
  ]);
  return { name: period.name, words: world.catalogue.figures, values, before, matters, late: overdue };
}

const BREAKDOWNS: [Exclude<Dimension, 'all'>, sheet: string, of: string][] = [
  ['matter', '事项', '事项'],
  ['community', '社区', '社区'],
  ['department', '部门', '主责部门'],
];

/** The same with all that its workbook has besides: broken down, and what is late of what its reader may see. */
export async function monthFacts(month: string, openId: OpenId, roster: Roster, world: World): Promise<MonthFacts> {
  const { from, to } = monthOf(month);
  const [told, late, ...sums] = await Promise.all([
    monthTold(month, readsCases(openId, roster) ? 1 : FEWEST, world),
    listRows({ list: 'desk', shelf: 'overdue', now: world.now() }, (c) => maySee(`person:${openId}`, c, roster), world),
    ...BREAKDOWNS.map(([by]) => world.store.sums({ by, from, to })),
  ]);
  const broken = BREAKDOWNS.map(([by, sheet, of], i) => ({
    sheet,
    of,
    parts: sums[i] ?? [],
    nameOf: (key: string) => keyName(by, key, world),
  }));
  return { ...told, broken, lateRows: late.rows, caseHeader: CASE_HEADER };
}
