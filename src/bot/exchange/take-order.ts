import { inTheirOrder, type OrderEvent } from '../../exchange/event.ts';
import type { OutsideOrder } from '../../exchange/order.ts';
import { readRoster } from '../core/reading.ts';
import type { Performing } from '../core/subject.ts';
import type { TakeOrder } from '../ports/exchange-jobs.ts';
import type { Delivered } from '../ports/outbox.ts';
import { bringerOf, nothingNew, notTaken } from './event-bringer.ts';
import { takeOne } from './take-one.ts';

type Sent = OrderEvent & { order: OutsideOrder | undefined };

/**
 * Takes in all that was sent of one order and waits, each in the write that changes its case. Of revisions the highest
 * stands, in whatever order they came. Called again after a crash it goes on where it was.
 */
export async function takeOrder({ source: id, number }: TakeOrder, { world }: Performing): Promise<Delivered> {
  const source = world.catalogue.source(id);
  const { next, older } = inTheirOrder<Sent>(await world.store.orderEvents(id, number));
  if (older.length > 0) await world.store.commit({ at: world.now(), changes: older.map(nothingNew), says: [] });
  if (next.length === 0) return {};
  const roster = await readRoster(world);
  for (const event of next) {
    if (!source || !event.order)
      await world.store.commit({ at: world.now(), ...notTaken(event, '清单里没有这个来源了', roster, world) });
    else
      await takeOne(event.order, {
        by: bringerOf(event, event.order, { source, roster, world }),
        roster,
        source,
        world,
      });
  }
  return {};
}
