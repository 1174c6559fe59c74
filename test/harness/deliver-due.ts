import { deliver } from '../../src/bot/delivery/deliver.ts';
import type { World } from '../../src/bot/ports/world.ts';

/** Delivers what is due, and what becomes due by that, until nothing is. */
export async function deliverDue(world: World): Promise<void> {
  while ((await deliver(world)) > 0);
}
