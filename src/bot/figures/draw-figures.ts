import { figuresCard } from '../../../cards/figures/figures-card.ts';
import { ownFiguresCard } from '../../../cards/figures/own-figures-card.ts';
import type { OpenId } from '../../brands.ts';
import { dayOf, instantOf, nextDay } from '../../cases/calendar/calendar.ts';
import { daysAsked } from '../../figures/days-asked.ts';
import { openByAgeSaid } from '../../figures/open-by-age.ts';
import type { Period } from '../../figures/periods.ts';
import { ratingsTold } from '../../visits/ratings.ts';
import { type Known, knownRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { openTallyOf } from './now-rows.ts';
import { openByAge } from './open-by-age.ts';
import { pageAddress } from './page-address.ts';
import { linesOf, readValues } from './read-values.ts';
import { figuresOf, readsCases, scopeOf } from './scope.ts';

/** The figures of some days, of what whoever asks answers for; of their own reports to everybody else. */
export async function drawFigures({ span, openId }: ViewOf<'figures'>, world: World, known: Known): Promise<Drawn> {
  const roster = await knownRoster(known, world);
  const now = world.now();
  const scope = scopeOf(openId, roster, world);
  const { days, called, period, earlier } = daysAsked(span, now);
  if (!scope) return { card: ownFiguresCard(await ownTally(openId, period, world), called) };
  const values = await readValues(scope, period, world);
  const before = earlier && (await readValues(scope, earlier, world));
  const isWhole = scope.by === 'all';
  const found = openByAgeSaid(await openByAge(scope, world));
  return {
    card: figuresCard({
      whose: scope.whose,
      asked: days,
      called,
      days: period.name,
      now: isWhole ? await world.store.tally({ now, since: instantOf(dayOf(now)) }) : undefined,
      own: await openTallyOf(scope, world),
      lines: linesOf(figuresOf(scope), world, values, before),
      found,
      ratings: isWhole ? ratingsTold(await world.store.visitRatings()) : undefined,
      rows: !isWhole || readsCases(openId, roster),
      weekly: isWhole,
      page: pageAddress(days, world),
    }),
  };
}

const ownTally = (reporter: OpenId, { from, to }: Period, { store, now }: World) =>
  store.tally({ now: now(), since: instantOf(from), until: instantOf(nextDay(to)), reporter });
