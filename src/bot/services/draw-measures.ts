import { measuresCard } from '../../../cards/services/measures-card.ts';
import { DAY_MS } from '../../cases/calendar/calendar.ts';
import { measuresOf } from '../../services/measures.ts';
import { onlyWith } from '../core/only-with.ts';
import type { ViewOf } from '../ports/views.ts';

/** So many days back: as long as names are kept, so that nothing is counted that cannot be. */
const DAYS = 90;
const MOST = 500;

/** 服务统计: for those who see the figures. */
export const drawMeasures = onlyWith<ViewOf<'service-measures'>>(
  () => 'seeFigures',
  async (_, __, { store, now }) => {
    const since = now() - DAYS * DAY_MS;
    const [sessions, asked] = await Promise.all([store.sessionsSince(since, MOST), store.servicesAsked(since)]);
    return { card: measuresCard(measuresOf(sessions, asked), DAYS) };
  },
);
