import { servicesFiguresCard } from '../../../cards/figures/services-card.ts';
import { SERVICE_FIGURES } from '../../../catalogue/figures/figure.ts';
import { DAY_MS, dayOf } from '../../cases/calendar/calendar.ts';
import { onlyWith } from '../core/only-with.ts';
import type { ViewOf } from '../ports/views.ts';
import { linesOf, readValues } from './read-values.ts';
import { wholeStreet } from './scope.ts';

const DAYS = 90;

/** 服务统计: for those who see the figures. */
export const drawServiceFigures = onlyWith<ViewOf<'service-figures'>>(
  () => 'seeFigures',
  async (_, __, world) => {
    const [from, to] = [dayOf(world.now() - DAYS * DAY_MS), dayOf(world.now())];
    const values = await readValues(wholeStreet(world), { from, to, name: '' }, world);
    return { card: servicesFiguresCard(linesOf(['service-asked', ...SERVICE_FIGURES], world, values), DAYS) };
  },
);
