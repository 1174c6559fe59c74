import { figuresCard } from '../../../cards/figures/figures-card.ts';
import { ownFiguresCard } from '../../../cards/figures/own-figures-card.ts';
import { FIGURES } from '../../../catalogue/figures/figure.ts';
import { dayOf, instantOf } from '../../cases/calendar/calendar.ts';
import { openByAgeSaid } from '../../figures/open-by-age.ts';
import { daysBefore, periodOf } from '../../figures/periods.ts';
import { ratingsTold } from '../../visits/ratings.ts';
import { type Known, readRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { openByAge } from './open-by-age.ts';
import { pageAddress } from './page-address.ts';
import { linesOf, readValues } from './read-values.ts';
import { readsCases, scopeOf } from './scope.ts';

/** The figures of some days, of what whoever asks answers for; of their own reports since the first of them to everybody else. */
export async function drawFigures({ span, openId }: ViewOf<'figures'>, world: World, known: Known): Promise<Drawn> {
  const roster = known.roster ?? (await readRoster(world));
  const now = world.now();
  const scope = scopeOf(openId, roster, world);
  const period = periodOf(span, now);
  if (!scope) {
    const own = { now, since: instantOf(period.from), reporter: openId };
    return { card: ownFiguresCard(await world.store.tally(own), span) };
  }
  const since = instantOf(dayOf(now));
  const earlier = daysBefore(span, now);
  const values = await readValues(scope, period, world);
  const before = earlier && (await readValues(scope, earlier, world));
  const isWhole = scope.by === 'all';
  const found = openByAgeSaid(await openByAge(scope, world));
  return {
    card: figuresCard({
      whose: scope.whose,
      span,
      days: period.name,
      now: isWhole ? await world.store.tally({ now, since }) : undefined,
      lines: linesOf(FIGURES, world, values, before),
      found,
      ratings: isWhole ? ratingsTold(await world.store.visitRatings()) : undefined,
      rows: !isWhole || readsCases(openId, roster),
      weekly: isWhole,
      page: pageAddress(span, world),
    }),
  };
}
