import type { Published } from '../../../../catalogue/catalogue.ts';
import { DAY_MS, dayOf } from '../../../cases/calendar/calendar.ts';
import type { MatterReview } from '../../ports/reviews.ts';
import type { World } from '../../ports/world.ts';

/** A matter is looked over within so many days before its date. */
const AHEAD = 30;

/** The matters in use whose date is near or past, earliest first. */
export function dueMatters({ catalogue, now }: Pick<World, 'catalogue' | 'now'>): Published[] {
  const until = dayOf(now() + AHEAD * DAY_MS);
  return catalogue.matters
    .filter(({ status, reviewBy }) => status === '在用' && reviewBy <= until)
    .sort((a, b) => (a.reviewBy === b.reviewBy ? (a.id < b.id ? -1 : 1) : a.reviewBy < b.reviewBy ? -1 : 1));
}

/** What is due and nobody has found right yet, and what was found right as it stands now. */
export async function dueReviews(world: World): Promise<{ open: Published[]; right: Published[] }> {
  const due = dueMatters(world);
  const [first] = due;
  if (!first) return { open: [], right: [] };
  const said = new Map((await world.store.reviews(first.reviewBy)).map((one) => [keyOf(one), one.hash]));
  const isRight = (one: Published) => said.get(keyOf({ matter: one.id, reviewBy: one.reviewBy })) === one.hash;
  return { open: due.filter((one) => !isRight(one)), right: due.filter(isRight) };
}

const keyOf = ({ matter, reviewBy }: Pick<MatterReview, 'matter' | 'reviewBy'>): string => `${matter} ${reviewBy}`;

/** The day a year after another, yyyy-mm-dd; of the 29th of February the 28th. */
export function yearAfter(day: string): string {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return next.endsWith('-02-29') ? `${next.slice(0, 4)}-02-28` : next;
}
