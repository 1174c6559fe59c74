import type { Host } from '../../host.ts';

/** So many in so long, ms. */
type Rate = { most: number; within: number };
/** Addresses that open nothing, of all strangers together: a token of 128 bits is not found by so many. */
export const MISSES: Rate = { most: 60, within: 60_000 };
/** What is sent in under one token. */
export const POSTS: Rate = { most: 20, within: 10 * 60_000 };
/** What is ticked under one token: a list of twenty, each thought over. */
export const TICKS: Rate = { most: 120, within: 10 * 60_000 };
/** More than are kept at once; the oldest go. */
const KEPT = 1_000;

type Counted = { since: number; n: number };
const counted = new WeakMap<Host, Map<string, Counted>>();

/** Counts one more under a name; true where there were too many. Each host, and each isolate of a Worker, counts its own. */
export function isTooMany(host: Host, name: string, { most, within }: Rate): boolean {
  const all = counted.get(host) ?? new Map<string, Counted>();
  counted.set(host, all);
  const now = host.world.now();
  const before = all.get(name);
  const one = before && now - before.since < within ? { ...before, n: before.n + 1 } : { since: now, n: 1 };
  all.delete(name);
  all.set(name, one);
  const [oldest] = all.keys();
  if (all.size > KEPT && oldest !== undefined) all.delete(oldest);
  return one.n > most;
}
