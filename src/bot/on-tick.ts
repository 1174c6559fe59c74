import { onClocks } from './cases/on-clock.ts';
import { onAgedCards, onCalendar, onDigest } from './cases/on-day.ts';
import { deliver } from './deliver.ts';
import type { World } from './world.ts';

/** How long an event's key is remembered, ms: well past the redelivery ladder and the door's oldest signature. */
const REMEMBERED = 48 * 3_600_000;

/** Once a minute, and whenever something is due: deliveries, due clocks, forgetting. */
export async function onTick(world: World): Promise<void> {
  await onCalendar(world);
  await onClocks(world);
  await onDigest(world);
  await onAgedCards(world);
  await deliver(world);
  await world.store.commit({
    at: world.now(),
    changes: [{ kind: 'meta', key: 'last-tick', value: String(world.now()) }],
    says: [],
  });
  await world.store.forget(world.now() - REMEMBERED);
}
