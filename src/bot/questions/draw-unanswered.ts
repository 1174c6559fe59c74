import { noticeCard } from '../../../cards/notice-card.ts';
import { unansweredCard } from '../../../cards/questions/unanswered-card.ts';
import { DAY_MS } from '../../cases/calendar/calendar.ts';
import { onlyWith } from '../core/only-with.ts';
import type { ViewOf } from '../ports/views.ts';

const DAYS = 30;
const MOST = 20;

/** What the list had no answer to within the last thirty days, to whoever keeps it. */
export const drawUnanswered = onlyWith<ViewOf<'unanswered'>>(
  () => 'seeUnanswered',
  async (_view, _roster, { store, now, catalogue }) => {
    const at = now();
    return { card: unansweredCard(await store.unanswered(at - DAYS * DAY_MS, MOST), DAYS, at, catalogue) };
  },
  (why) => ({ card: noticeCard('这里只有清单管理员能用', why, 'over') }),
);
