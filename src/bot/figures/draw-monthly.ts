import { monthlyCard } from '../../../cards/figures/monthly-card.ts';
import { FIGURES } from '../../../catalogue/figures/figure.ts';
import { instantOf } from '../../cases/calendar/calendar.ts';
import { MAIN } from '../../figures/main.ts';
import { monthBack, monthOf, type Period } from '../../figures/periods.ts';
import { reportInWords } from '../../figures/report/said.ts';
import { FEWEST } from '../../figures/value.ts';
import { type Known, knownRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { combinedTold } from './combined-told.ts';
import { correctedSince } from './corrected.ts';
import { mostReported, openedAndClosed } from './over-time.ts';
import { pageAddress } from './page-address.ts';
import { linesOf, writtenFigures } from './read-values.ts';
import type { Report } from './report.ts';
import { reportDays, reportTold } from './report-facts.ts';
import { readsCases } from './scope.ts';

const REST = FIGURES.filter((id) => !MAIN.includes(id));
const MONTHS = 6;
const monthIn = ({ from }: Period): string => from.slice(0, 7);

/** The month's report, told on the first working day of the next. */
export const monthReport: Report = {
  name: 'monthly',
  last: 'last-monthly',
  back: monthBack,
  keyOf: monthIn,
  view: (month) => ({ view: 'monthly', month }),
  workbook: (month) => ({ month }),
  figures: FIGURES,
};

/** A month beside the one before; what was told otherwise when it was sent is named. */
export async function drawMonthly({ month, openId }: ViewOf<'monthly'>, world: World, known: Known): Promise<Drawn> {
  const desk = readsCases(openId, await knownRoster(known, world));
  const least = desk ? 1 : FEWEST;
  const [facts, communities, months, told] = await Promise.all([
    reportTold(reportDays({ month }), least, world),
    mostReported('community', monthOf(month), least, world),
    openedAndClosed(monthsUpTo(month), monthName, world),
    world.store.told(month),
  ]);
  return {
    card: monthlyCard({
      office: world.config.office,
      month,
      name: facts.name,
      said: reportInWords(facts),
      desk,
      page: pageAddress(month, world),
      combined: combinedTold(facts.values, world),
      main: linesOf(MAIN, world, facts.values, facts.before),
      figures: linesOf(REST, world, facts.values, facts.before),
      matters: [...facts.matters],
      communities,
      months,
      corrected: correctedSince(told?.figures ?? {}, writtenFigures(monthReport.figures, world, facts.values), world),
    }),
  };
}

const monthsUpTo = (month: string): Period[] =>
  Array.from({ length: MONTHS }, (_, i) => monthBack(instantOf(`${month}-01`), MONTHS - 1 - i));

/** 11月: a month on an axis. */
const monthName = (one: Period): string => `${Number(monthIn(one).slice(5))}月`;
