import type { World } from '../bot/ports/world.ts';
import type { SourceAccess } from '../source-access.ts';

const MINUTE = 60_000;
/** More senders than these in one minute are counted as one. */
const MOST = 5_000;

type Counted = { minute: number; senders: Map<string, number> };
const counted = new WeakMap<World['store'], Counted>();

/**
 * Whether one more request of a sender is answered in this minute: as many as its source may send. Counted by each process for
 * itself, a street apart from another, so that whoever only looks writes nothing.
 */
export function isInPace({ source, perMinute }: SourceAccess, sender = '', { store, now }: World): boolean {
  const minute = Math.floor(now() / MINUTE);
  const before = counted.get(store);
  const { senders } = before?.minute === minute ? before : { senders: new Map<string, number>() };
  counted.set(store, { minute, senders });
  const whole = `${source} ${sender}`;
  const key = senders.has(whole) || senders.size < MOST ? whole : source;
  const n = (senders.get(key) ?? 0) + 1;
  senders.set(key, n);
  return n <= perMinute;
}
