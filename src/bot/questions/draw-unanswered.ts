import { noticeCard } from '../../../cards/notice-card.ts';
import { unansweredCard } from '../../../cards/questions/unanswered-card.ts';
import { DAY_MS } from '../../cases/calendar/calendar.ts';
import { may } from '../../roster/permissions.ts';
import { type Known, readRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';

const DAYS = 30;
const MOST = 20;

/** What the list had no answer to within the last thirty days, to whoever keeps it. */
export async function drawUnanswered({ openId }: ViewOf<'unanswered'>, world: World, known: Known): Promise<Drawn> {
  const roster = known.roster ?? (await readRoster(world));
  const allowed = may(roster.actor(openId), 'seeUnanswered');
  if (!allowed.may) return { card: noticeCard('这里只有清单管理员能用', allowed.why, 'over') };
  const now = world.now();
  const questions = await world.store.unanswered(now - DAYS * DAY_MS, MOST);
  return { card: unansweredCard(questions, DAYS, now) };
}
