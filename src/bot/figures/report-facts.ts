import { type FigureId, VISIT_FIGURES } from '../../../catalogue/figures/figure.ts';
import type { OpenId } from '../../brands.ts';
import { instantOf, nextDay } from '../../cases/calendar/calendar.ts';
import type { Case } from '../../cases/record/case.ts';
import type { Dimension } from '../../figures/count.ts';
import { monthBefore, monthOf, type Period, weekBack } from '../../figures/periods.ts';
import { IN_BREAKDOWNS } from '../../figures/report/broken.ts';
import { BUNDLE_SHEET } from '../../figures/report/bundle-sheet.ts';
import { LATE_SHEET } from '../../figures/report/case-sheet.ts';
import { RETURN_SHEET } from '../../figures/report/return-sheet.ts';
import type { ReportTold } from '../../figures/report/said.ts';
import type { ReportFacts } from '../../figures/report/sheets.ts';
import { FOUND_SHEET, VISITED_BY } from '../../figures/report/visit-sheet.ts';
import { FEWEST } from '../../figures/value.ts';
import { redact } from '../../redaction/redact.ts';
import type { Roster } from '../../roster/roster.ts';
import { maySee } from '../cases/audience.ts';
import type { World } from '../ports/world.ts';
import { bundleRows } from './bundle-rows.ts';
import { combinedTold } from './combined-told.ts';
import { listRows } from './list-rows.ts';
import { foundIn, returnedIn } from './month-lists.ts';
import { keyName, mostReported } from './over-time.ts';
import { readValues } from './read-values.ts';
import { readsCases, wholeStreet } from './scope.ts';

/** The days a report tells and the days before, and what those are called. */
export type ReportDays = { period: Period; earlier: Period; earlierCalled: '上周' | '上月' };

/** Those of a month, YYYY-MM, or of the week of a day. */
export function reportDays(of: { month: string } | { week: string }): ReportDays {
  if ('month' in of)
    return { period: monthOf(of.month), earlier: monthOf(monthBefore(of.month)), earlierCalled: '上月' };
  const at = instantOf(of.week);
  return { period: weekBack(at, 0), earlier: weekBack(at, 1), earlierCalled: '上周' };
}

/** What a report tells, from the sums of this moment. `least`: as in mostReported. */
export async function reportTold(
  { period, earlier, earlierCalled }: ReportDays,
  least: number,
  world: World,
): Promise<ReportTold> {
  const scope = wholeStreet(world);
  const now = world.now();
  const [values, before, matters, { overdue }] = await Promise.all([
    readValues(scope, period, world),
    readValues(scope, earlier, world),
    mostReported('matter', period, least, world),
    world.store.tally({ now, since: now }),
  ]);
  const { figures: words } = world.catalogue;
  return { name: period.name, earlierCalled, words, values, before, matters, late: overdue };
}

/** What a department's visits are told by. */
const OF_VISITS: readonly FigureId[] = VISIT_FIGURES;

type Breakdown = Omit<ReportFacts['broken'][number], 'parts' | 'nameOf'> & { by: Exclude<Dimension, 'all'> };
const BREAKDOWNS: Breakdown[] = [
  { by: 'matter', sheet: '事项', of: '事项', figures: IN_BREAKDOWNS },
  { by: 'community', sheet: '社区', of: '社区', figures: IN_BREAKDOWNS },
  { by: 'department', sheet: '部门', of: '主责部门', figures: IN_BREAKDOWNS },
  { by: 'department', sheet: '检查', of: VISITED_BY, figures: OF_VISITS, enoughOf: ['visited'] },
];

/** The same with all that its workbook has besides: broken down, where it came from, and lists of what its reader may see. */
export async function reportFacts(
  days: ReportDays,
  openId: OpenId,
  roster: Roster,
  world: World,
): Promise<ReportFacts> {
  const { period } = days;
  const { from, to } = period;
  const isSeen = (c: Case) => maySee(`person:${openId}`, c, roster);
  const [told, late, returned, found, bundles, sources, ...sums] = await Promise.all([
    reportTold(days, readsCases(openId, roster) ? 1 : FEWEST, world),
    listRows({ list: 'desk', shelf: 'overdue', now: world.now() }, isSeen, world),
    returnedIn(period, isSeen, world),
    foundIn(period, world),
    bundleRows(period, world),
    world.store.openedBySource(instantOf(from), instantOf(nextDay(to))),
    ...BREAKDOWNS.map(({ by, figures }) => world.store.sums({ by, from, to, figures })),
  ]);
  const broken = BREAKDOWNS.map(({ by, ...sheet }, i) => ({
    ...sheet,
    parts: sums[i] ?? [],
    nameOf: (key: string) => keyName(by, key, world),
  }));
  const bySource = {
    ...{ sheet: '来源', of: '从哪里来', figures: ['opened'] as const, nameOf: redact },
    parts: sources.map(({ source, count }) => ({ figure: 'opened', part: 'n', key: source, count }) as const),
  };
  const lists = [
    { ...LATE_SHEET, rows: late.rows },
    { ...RETURN_SHEET, rows: returned },
    { ...FOUND_SHEET, rows: found },
    { ...BUNDLE_SHEET, rows: bundles },
  ];
  return { ...told, combined: combinedTold(told.values, world), broken: [...broken, bySource], lists };
}
