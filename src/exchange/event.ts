import * as z from 'zod';
import { CaseId } from '../cases/record/ids.ts';
import { seriesOf } from '../cases/record/numbering.ts';
import { type OutsideOrder, orderHash } from './order.ts';

/** Our number for what another system sent once, told at once: LD261129-001. Never the number of a case. */
export const EventId = z
  .string()
  .regex(/^LD\d{6}-\d{3,}$/)
  .brand<'order-event'>();
export type EventId = z.infer<typeof EventId>;

const eventSeries = (now: number): string => seriesOf('LD', now).replace('-', '');

/** The n-th number of a day's series. */
const eventId = (series: string, n: number): EventId => EventId.parse(`${series}-${String(n).padStart(3, '0')}`);

/** The next number of what was sent in; `take`: the next of a series. */
export async function takeEventId(now: number, take: (series: string) => Promise<number>): Promise<EventId> {
  const series = eventSeries(now);
  return eventId(series, await take(series));
}

/** What tells one sending of an order from the next: its revision or, where its source counts none, what it says. */
export const markOf = (order: OutsideOrder): string =>
  order.external.revision === null ? orderHash(order) : `r${order.external.revision}`;

/** What an event did; late: its case had ended; same: nothing was new. */
export const EVENT_DID = ['opened', 'joined', 'updated', 'late', 'same'] as const;

/** What another system sent once: taken in at the door, worked on by a job. Its words are kept until then and no longer. */
export const OrderEvent = z.object({
  id: EventId,
  source: z.string(),
  number: z.string().describe('the order’s id at its source'),
  mark: z.string(),
  delivery: z.string().nullable().describe('the sender’s own id of this sending; null where it does not sign'),
  revision: z.int().nullable(),
  at: z.int(),
  state: z.enum(['waiting', 'done', 'failed']),
  did: z.enum(EVENT_DID).nullable(),
  caseId: CaseId.nullable(),
  urgent: z.boolean(),
});
export type OrderEvent = z.infer<typeof OrderEvent>;

/**
 * Which of an order's events that wait are worked on, in their order, and which are older than what came already: of
 * revisions the highest counts, in whatever order they come; without revisions each counts, as it came.
 */
export function inTheirOrder<One extends Pick<OrderEvent, 'state' | 'revision'>>(
  events: readonly One[],
): { next: One[]; older: One[] } {
  const highest = Math.max(-1, ...events.map(({ revision }) => revision ?? -1));
  const waiting = events.filter(({ state }) => state === 'waiting');
  const older = waiting.filter(({ revision }) => revision !== null && revision < highest);
  return { next: waiting.filter((one) => !older.includes(one)), older };
}
