import { expect } from 'vitest';
import type { World } from '../../src/bot/ports/world.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import { dying } from '../harness/dying.ts';
import type { Opened } from '../store/open-world.ts';

/** Past the lease of what a dead process had taken up. */
const AFTER_LEASE = 61_000;
/** The calls that write. */
export const WRITES = ['commit', 'claim', 'delivered', 'putOff'] as const;

/**
 * Begins anew and is killed before its first write, before its second, and so on until nothing kills it; after each the next
 * process does what is left. `seen` is asked after each: it must say the same as where nothing was killed. Returns how often it died.
 */
export async function everyKill<Made>(
  opened: Opened,
  begin: (round: number) => Promise<unknown>,
  work: (world: World) => Promise<unknown>,
  seen: (round: number) => Promise<Made>,
): Promise<{ deaths: number; all: Made[] }> {
  const all: Made[] = [];
  for (let round = 1; ; round++) {
    await begin(round);
    const { world, died } = dying(opened.world, round);
    await work(world).catch((error) => expect(String(error)).toContain('killed'));
    opened.clock.now += AFTER_LEASE;
    await work(opened.world);
    await deliverDue(opened.world);
    all.push(await seen(round));
    if (!died()) return { deaths: round - 1, all };
  }
}

/** What was said since then, each once for its uuid, as the platform keeps it. */
export const saidSince = ({ spoken }: Opened, since: number): string[] => [
  ...new Map(spoken.slice(since).map((one) => [one.uuid, one.text])).values(),
];
