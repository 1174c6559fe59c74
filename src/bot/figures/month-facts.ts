import type { OpenId } from '../../brands.ts';
import { instantOf, nextDay } from '../../cases/calendar/calendar.ts';
import type { Case } from '../../cases/record/case.ts';
import type { Dimension } from '../../figures/count.ts';
import { monthBefore, monthOf, type Period } from '../../figures/periods.ts';
import { BUNDLE_SHEET } from '../../figures/report/bundle-sheet.ts';
import { LATE_SHEET } from '../../figures/report/case-sheet.ts';
import { RETURN_SHEET, returnRows } from '../../figures/report/return-sheet.ts';
import type { MonthTold } from '../../figures/report/said.ts';
import type { MonthFacts } from '../../figures/report/sheets.ts';
import { FEWEST } from '../../figures/value.ts';
import type { Roster } from '../../roster/roster.ts';
import { maySee } from '../cases/audience.ts';
import type { DatedPlace } from '../ports/cases.ts';
import type { World } from '../ports/world.ts';
import { bundleRows } from './bundle-rows.ts';
import { listRows, MOST_ROWS } from './list-rows.ts';
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

/** The same with all that its workbook has besides: broken down, what is late and what was sent back of what its reader may see. */
export async function monthFacts(month: string, openId: OpenId, roster: Roster, world: World): Promise<MonthFacts> {
  const period = monthOf(month);
  const { from, to } = period;
  const isSeen = (c: Case) => maySee(`person:${openId}`, c, roster);
  const [told, late, returned, bundles, ...sums] = await Promise.all([
    monthTold(month, readsCases(openId, roster) ? 1 : FEWEST, world),
    listRows({ list: 'desk', shelf: 'overdue', now: world.now() }, isSeen, world),
    returnedIn(period, isSeen, world),
    bundleRows(period, world),
    ...BREAKDOWNS.map(([by]) => world.store.sums({ by, from, to })),
  ]);
  const broken = BREAKDOWNS.map(([by, sheet, of], i) => ({
    sheet,
    of,
    parts: sums[i] ?? [],
    nameOf: (key: string) => keyName(by, key, world),
  }));
  const lists = [
    { ...LATE_SHEET, rows: late.rows },
    { ...RETURN_SHEET, rows: returned },
    { ...BUNDLE_SHEET, rows: bundles },
  ];
  return { ...told, broken, lists };
}

/** Cases read at once. */
const AT_ONCE = 200;

/** The returns of a month as rows, the latest first, without those of cases the reader may not see. */
async function returnedIn(
  period: Period,
  isSeen: (c: Case) => boolean,
  { store, catalogue }: World,
): Promise<string[][]> {
  const rows: string[][] = [];
  const days = { from: instantOf(period.from), to: instantOf(nextDay(period.to)) };
  let after: DatedPlace | undefined;
  while (rows.length < MOST_ROWS) {
    const found = await store.datedCases({ on: 'returned', ...days, by: 'all', keys: [''], after }, AT_ONCE);
    for (const { c, at } of found) {
      after = { at, id: c.id };
      if (isSeen(c)) rows.push(...returnRows(c, period, catalogue.nameOf));
    }
    if (found.length < AT_ONCE) break;
  }
  return rows.slice(0, MOST_ROWS);
}
