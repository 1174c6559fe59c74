import { type WeeklyFacts, weeklyCard } from '../../../cards/figures/weekly-card.ts';
import type { FigureId } from '../../../catalogue/figures/figure.ts';
import { DAY_MS, dayOf, instantOf, nextDay } from '../../cases/calendar/calendar.ts';
import type { Case } from '../../cases/record/case.ts';
import { type Period, weekBack } from '../../figures/periods.ts';
import { THREE_RATES } from '../../figures/three-rates.ts';
import { FEWEST } from '../../figures/value.ts';
import { redact } from '../../redaction/redact.ts';
import { type Known, knownRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { combinedTold } from './combined-told.ts';
import { correctedSince } from './corrected.ts';
import { mostReported, openedAndClosed } from './over-time.ts';
import { pageAddress } from './page-address.ts';
import { lineOf, linesOf, readValues, writtenFigures } from './read-values.ts';
import type { Report } from './report.ts';
import { readsCases, wholeStreet } from './scope.ts';

/** The five the card leads with. */
const FIRST: readonly FigureId[] = ['opened', 'closed', 'in-time', 'first-lead', 'solved'];
const REST: readonly FigureId[] = [
  'on-the-spot',
  'returned',
  'reworked',
  'repeated',
  'came',
  'asked',
  'unanswered',
  'from-outside',
  'order-in-time',
  'alarms',
  'alarm-acked',
];
const WEEKS = 8;
const LATE = 5;
/** From so many cases in a week on, a place is named. */
const HOT = { least: 3, most: 3 };

/** The week's report, told on the first working day of the next. */
export const weekReport: Report = {
  name: 'weekly',
  last: 'last-weekly',
  back: weekBack,
  keyOf: ({ from }) => from,
  view: (monday) => ({ view: 'weekly', monday }),
  figures: [...FIRST, 'reached', ...THREE_RATES, ...REST],
};

/** The week that began on a Monday, beside the week before; what was told otherwise when it was sent is named. */
export async function drawWeekly({ monday, openId }: ViewOf<'weekly'>, world: World, known: Known): Promise<Drawn> {
  const reads = readsCases(openId, await knownRoster(known, world));
  const at = instantOf(monday);
  const [week, before] = [weekBack(at, 0), weekBack(at, 1)];
  const scope = wholeStreet(world);
  const now = world.now();
  const [values, earlier, tally, matters, weeks, late, hot, told] = await Promise.all([
    readValues(scope, week, world),
    readValues(scope, before, world),
    world.store.tally({ now, since: instantOf(dayOf(now)) }),
    mostReported('matter', week, reads ? 1 : FEWEST, world),
    openedAndClosed(weeksUpTo(at), mondayName, world),
    world.store.listed({ list: 'desk', shelf: 'overdue', now }, 0),
    world.store.hotPlaces({ from: at, to: instantOf(nextDay(week.to)), ...HOT }),
    world.store.told(monday),
  ]);
  const facts: WeeklyFacts = {
    office: world.config.office,
    days: week.name,
    monday,
    now: tally,
    first: linesOf(FIRST, world, values, earlier),
    reached: lineOf('reached', world, values, earlier),
    rates: linesOf(THREE_RATES, world, values),
    combined: combinedTold(values, world),
    rest: linesOf(REST, world, values, earlier),
    matters,
    weeks,
    desk: reads,
    page: pageAddress(monday, world),
    late: reads ? late.cases.slice(0, LATE).map((c) => lateOf(c, world)) : [],
    hot,
    corrected: correctedSince(told?.figures ?? {}, writtenFigures(weekReport.figures, world, values), world),
  };
  return { card: weeklyCard({ ...facts, decide: decisionOf(facts) }) };
}

const weeksUpTo = (at: number): Period[] => Array.from({ length: WEEKS }, (_, i) => weekBack(at, WEEKS - 1 - i));

/** 11.23: the Monday of a week on an axis. */
const mondayName = ({ from }: Period): string => from.split('-').slice(1).map(Number).join('.');

function lateOf(c: Case, { catalogue, now }: World): WeeklyFacts['late'][number] {
  const dues = c.clocks.filter(({ stopped }) => !stopped).map(({ dueAt }) => dueAt);
  const days = Math.max(0, Math.floor((now() - Math.min(...dues)) / DAY_MS));
  return { id: c.id, title: redact(c.title), lead: c.lead ? catalogue.nameOf(c.lead.department) : '还没派', days };
}

/** What the numbers ask somebody to decide: the latest case, a place that does not rest; undefined where nothing does. */
function decisionOf({ late, hot, now }: WeeklyFacts): string | undefined {
  const [worst] = late;
  if (worst) return `${now.overdue} 件超期，${worst.id} 超得最久（${worst.lead}）：要不要督办？`;
  const [place] = hot;
  return place && `${place.estate} 一周报了 ${place.count} 件：要不要吹哨一起看一次？`;
}
