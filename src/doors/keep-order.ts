import type { Change, Commit, Flow } from '../bot/ports/store.ts';
import type { World } from '../bot/ports/world.ts';
import { sourceId } from '../brands.ts';
import { type EventId, markOf, type OrderEvent, takeEventId } from '../exchange/event.ts';
import type { OutsideOrder } from '../exchange/order.ts';
import type { SourceAccess } from '../source-access.ts';

/** What came of keeping an order: its event, new or known before; or that it has to be sent again. */
export type KeptOrder = { event: OrderEvent; again: boolean } | 'too-fast' | 'busy';

/** How it came: the sender's own id of this sending; our number where it has one already; what is written beside it. */
export type Arrival = { delivery: string | null; id?: EventId; beside?: readonly Change[] };

/** How many of a source's orders are taken in a minute. */
export const flowOf = ({ source, perMinute }: SourceAccess): Flow => ({
  person: sourceId(source),
  kind: 'order',
  most: perMinute,
});

/** Keeps what another system sent, once however often it is sent, with the job that takes it in. */
export async function keepOrder(
  order: OutsideOrder,
  { delivery, id, beside = [] }: Arrival,
  access: SourceAccess,
  { store, now }: World,
): Promise<KeptOrder> {
  const like = { source: order.source, number: order.id, mark: markOf(order), delivery };
  const before = await store.orderEventLike(like);
  if (before) return { event: before, again: true };
  const [ref] = await store.outsideRefs(order.source, [order.id]);
  const event: OrderEvent = {
    ...like,
    id: id ?? (await takeEventId(now(), (series) => store.takeNumber(series))),
    revision: order.external.revision,
    at: now(),
    ...{ state: 'waiting', did: null, caseId: ref?.caseId ?? null, urgent: order.what.urgent },
  };
  const commit: Commit = {
    at: event.at,
    flow: flowOf(access),
    takes: true,
    changes: [{ kind: 'order-event', event, order }, ...beside],
    says: [{ kind: 'order-in', source: order.source, number: order.id, about: event.id }],
  };
  const committed = await store.commit(commit);
  if (committed === 'done') return { event, again: false };
  if (committed === 'too-fast') return 'too-fast';
  // The same was sent at the same moment.
  const other = await store.orderEventLike(like);
  return other ? { event: other, again: true } : 'busy';
}
