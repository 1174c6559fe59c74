import type { World } from '../bot/ports/world.ts';

const DAY = 86_400_000;
/** So many of a day are written one by one, so that the count of a few is right. */
const FEW = 20;
/** After them those who are turned away write nothing more often than this, ms: anybody may knock. */
const EVERY = 10_000;

/** Of a source on one day: how many were written one by one, when it was written last, and how many are not written yet. */
type Counted = { day: number; few: number; writtenAt: number; left: number };
const counted = new WeakMap<World['store'], Map<string, Counted>>();

/**
 * Counts one that was turned away from a source's door, for 自检 and the desk. Where many are, it is written every ten seconds
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
  const day = Math.floor(at / DAY);
  const before = all.get(source);
  const { few, writtenAt, left } = before?.day === day ? before : { few: 0, writtenAt: at, left: 0 };
  if (few >= FEW && Math.abs(at - writtenAt) < EVERY) {
    all.set(source, { day, few, writtenAt, left: left + 1 });
    return;
  }
  all.set(source, { day, few: few + 1, writtenAt: at, left: 0 });
  const change = { kind: 'source-refused', source, at, refused: left + 1, why: why.slice(0, 100) } as const;
  await world.store
    .commit({ at, changes: [change], says: [] })
    .catch((error) => world.log.error('who was turned away could not be counted', { why: String(error) }));
}
