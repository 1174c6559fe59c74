import type { FigureLine } from '../../../cards/figures/figures-card.ts';
import type { CombinedRates } from '../../../cards/figures/three-rates.ts';
import { FIGURES } from '../../../catalogue/figures/figure.ts';
import type { OpenId } from '../../brands.ts';
import { DAY_MS, dayOf, instantOf } from '../../cases/calendar/calendar.ts';
import type { OpenTally, Tally } from '../../cases/record/tally.ts';
import { daysAsked } from '../../figures/days-asked.ts';
import { type DaysOffered, daysOffered } from '../../figures/days-offered.ts';
import { type AgeDays, agesIn, type OpenByAge } from '../../figures/open-by-age.ts';
import { monthBack, type Period, weekBack } from '../../figures/periods.ts';
import { broken, IN_BREAKDOWNS } from '../../figures/report/broken.ts';
import { valueIn } from '../../figures/value.ts';
import type { Roster } from '../../roster/roster.ts';
import { ratingsTold } from '../../visits/ratings.ts';
import type { World } from '../ports/world.ts';
import { combinedTold } from './combined-told.ts';
import { correctedSince } from './corrected.ts';
import { openTallyOf } from './now-rows.ts';
import { agesNow, openByAge } from './open-by-age.ts';
import { keyName, openedAndClosed } from './over-time.ts';
import { BROKEN_BY, type BrokenBy, isTold, OTHERS, type PageAsked, type PageScope, pageScope } from './page-scope.ts';
import { linesOf, readValues, writtenFigures } from './read-values.ts';
import { figuresOf } from './scope.ts';

/** A name of a breakdown with its figures. */
export type BrokenRow = { key: string; name: string; lines: FigureLine[] };

/** What the page of figures shows. */
export type FigurePage = {
  asked: PageAsked;
  scope: PageScope;
  called: string;
  period: Period;
  /** How it stands at this moment, for those who lead. */
  now: Tally | undefined;
  /** How what a department or a community has open stands at this moment. */
  own: OpenTally | undefined;
  /** The days before, where they are told beside these and their rows are open to the reader. */
  earlier: Period | undefined;
  lines: FigureLine[];
  /** What visits found and is not put right yet at this moment, where there is any. */
  found: { open: OpenByAge; days: AgeDays } | undefined;
  /** What owners thought of the visits so far, where it is told. */
  ratings: string | undefined;
  /** 三率 as one number, where the office has weights for it. */
  combined: CombinedRates | undefined;
  /** Figures that were told otherwise when the report of these days was sent. */
  corrected: { name: string; told: string; now: string }[];
  overTime: { what: string; points: { at: string; days: string; isOpen: boolean; opened: number; closed: number }[] };
  breakdowns: { by: BrokenBy; rows: BrokenRow[] }[];
  offered: DaysOffered[];
};

/** What stands together in the last row of each breakdown. */
const OTHERS_CALLED: Record<BrokenBy, string> = {
  community: '其他（少的合在一起）',
  department: '其他（还没派的和少的）',
  matter: '其他（没对上清单的和少的）',
};

const WEEKS = 8;
const MONTHS = 6;

/** The figures of some days for whoever reads them; undefined where none are theirs. */
export async function figurePage(
  wanted: PageAsked,
  openId: OpenId,
  roster: Roster,
  world: World,
): Promise<FigurePage | undefined> {
  const scope = await pageScope(wanted.key === OTHERS ? { days: wanted.days } : wanted, openId, roster, world);
  if (!scope) return undefined;
  const now = world.now();
  const shown = daysAsked(wanted.days, now);
  const { days, called, period, earlier, report } = shown;
  const isWhole = scope.by === 'all';
  const asked = scope.isPart ? { ...wanted, days } : { days };
  const [values, before, tally, own, open, rated, told, overTime, breakdowns, hasEarlier] = await Promise.all([
    readValues(scope, period, world),
    earlier && readValues(scope, earlier, world),
    isWhole ? world.store.tally({ now, since: instantOf(dayOf(now)) }) : undefined,
    scope.isPart ? undefined : openTallyOf(scope, world),
    scope.isPart ? undefined : openByAge(scope, world),
    isWhole ? world.store.visitRatings() : undefined,
    isWhole && report !== undefined ? world.store.told(report) : undefined,
    overTimeOf(period, scope, asked, world),
    isWhole ? Promise.all(BROKEN_BY.map((by) => brokenDown(by, period, world))) : [],
    earlier && isTold(asked, earlier, world),
  ]);
  return {
    asked,
    scope,
    called,
    period,
    now: tally,
    own,
    earlier: hasEarlier ? earlier : undefined,
    lines: linesOf(figuresOf(scope), world, values, before),
    found: open && agesIn(open) > 0 ? { open, days: agesNow(world) } : undefined,
    ratings: rated && ratingsTold(rated),
    combined: combinedTold(values, world),
    corrected: told ? correctedSince(told.figures, writtenFigures(FIGURES, world, values), world) : [],
    overTime,
    breakdowns,
    offered: daysOffered(shown, now),
  };
}

async function overTimeOf({ from, to }: Period, scope: PageScope, asked: PageAsked, world: World) {
  const last = Math.min(instantOf(to), world.now());
  const inWeeks = instantOf(to) - instantOf(from) < 7 * DAY_MS;
  const periods = Array.from({ length: inWeeks ? WEEKS : MONTHS }, (_, i) =>
    inWeeks ? weekBack(last, WEEKS - 1 - i) : monthBack(last, MONTHS - 1 - i),
  );
  const at = ({ from }: Period) =>
    inWeeks ? from.split('-').slice(1).map(Number).join('.') : `${Number(from.slice(5, 7))}月`;
  const [points, told] = await Promise.all([
    openedAndClosed(periods, at, world, scope),
    Promise.all(periods.map((one) => isTold(asked, one, world))),
  ]);
  const daysOf = (i: number) => periods[i]?.from.slice(0, inWeeks ? undefined : 'YYYY-MM'.length) ?? '';
  return {
    what: inWeeks ? '八周' : '六个月',
    points: points.map((one, i) => ({ ...one, days: daysOf(i), isOpen: told[i] === true })),
  };
}

async function brokenDown(by: BrokenBy, { from, to }: Period, world: World) {
  const { named, rest } = broken(await world.store.sums({ by, from, to, figures: IN_BREAKDOWNS }));
  const rows: BrokenRow[] = named.map(({ key, values }) => ({
    key,
    name: keyName(by, key, world),
    lines: linesOf(IN_BREAKDOWNS, world, values),
  }));
  const others = rest && IN_BREAKDOWNS.some((id) => valueIn(rest, id).n + valueIn(rest, id).d > 0);
  if (rest && others) rows.push({ key: OTHERS, name: OTHERS_CALLED[by], lines: linesOf(IN_BREAKDOWNS, world, rest) });
  return { by, rows };
}
