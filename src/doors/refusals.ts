import type { World } from '../bot/ports/world.ts';

/** Those who are turned away write nothing more often than this, ms: anybody may knock. */
const EVERY = 10_000;

type Counted = { n: number; writtenAt: number };
const counted = new WeakMap<World['store'], Map<string, Counted>>();

/**
 * Counts one that was turned away from a source's door, for 自检 and the desk. Written at the first and then every ten seconds
 * at most; what lies between is counted with the next. Never rejects.
 */
export async function countRefused(
  source: string,
  why: string,
  world: Pick<World, 'store' | 'now' | 'log'>,
): Promise<void> {
  const all = counted.get(world.store) ?? new Map<string, Counted>();
  counted.set(world.store, all);
  const at = world.now();
  const { n, writtenAt } = all.get(source) ?? { n: 0, writtenAt: Number.NEGATIVE_INFINITY };
  if (Math.abs(at - writtenAt) < EVERY) {
    all.set(source, { n: n + 1, writtenAt });
    return;
  }
  all.set(source, { n: 0, writtenAt: at });
  const change = { kind: 'source-refused', source, at, refused: n + 1, why: why.slice(0, 100) } as const;
  await world.store
    .commit({ at, changes: [change], says: [] })
    .catch((error) => world.log.error('who was turned away could not be counted', { why: String(error) }));
}
