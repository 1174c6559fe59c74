import { monthlyCard } from '../../../cards/figures/monthly-card.ts';
import { FIGURES, type FigureId } from '../../../catalogue/figures/figure.ts';
import { monthBefore, monthOf, type Period } from '../../figures/periods.ts';
import { monthInWords } from '../../figures/report/said.ts';
import { valueIn, valuesOf, written } from '../../figures/value.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { correctedSince } from './draw-weekly.ts';
import { monthTold } from './month-facts.ts';
import { type FigureValues, linesOf } from './read-values.ts';

const MONTHS = 6;
const COMMUNITIES = 8;

/** Each figure of a month as its report writes it. */
export const writtenMonth = (world: World, values: FigureValues): Partial<Record<FigureId, string>> =>
  Object.fromEntries(linesOf(FIGURES, world, values).map(({ words, value }) => [words.id, written(value, words.kind)]));

/** A month beside the one before; what was told otherwise when it was sent is named. */
export async function drawMonthly({ month }: ViewOf<'monthly'>, world: World): Promise<Drawn> {
  const [facts, communities, months, told] = await Promise.all([
    monthTold(month, world),
    topCommunities(monthOf(month), world),
    monthsUpTo(month, world),
    world.store.told(month),
  ]);
  return {
    card: monthlyCard({
      office: world.config.office,
      month,
      name: facts.name,
      said: monthInWords(facts),
      figures: linesOf(FIGURES, world, facts.values, facts.before),
      matters: [...facts.matters],
      communities,
      months,
      corrected: correctedSince(told?.figures ?? {}, writtenMonth(world, facts.values), world),
    }),
  };
}

async function topCommunities({ from, to }: Period, { store }: World) {
  const parts = await store.sums({ by: 'community', from, to });
  return parts
    .filter(({ figure, part, key, count }) => figure === 'opened' && part === 'n' && key !== '' && count > 0)
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
    .slice(0, COMMUNITIES)
    .map(({ key, count }) => ({ name: key, count }));
}

function monthsUpTo(month: string, { store }: World) {
  const months = [month];
  while (months.length < MONTHS) months.unshift(monthBefore(months[0] ?? month));
  return Promise.all(
    months.map(async (one) => {
      const { from, to } = monthOf(one);
      const values = valuesOf(await store.sums({ by: 'all', key: '', from, to }));
      return {
        at: `${Number(one.slice(5))}月`,
        opened: valueIn(values, 'opened').n,
        closed: valueIn(values, 'closed').n,
      };
    }),
  );
}
