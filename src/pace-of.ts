import type { SourceAccess } from './source-access.ts';

const MINUTE = 60_000;
/** More senders than these in one minute are counted as one. */
const MOST = 5_000;

/**
 * Whether one more request of a sender is answered in this minute: as many as its source may send. Counted by each process for
 * itself, so that whoever only looks writes nothing.
 */
export function createPaceOf(): (access: SourceAccess, sender: string | undefined, now: number) => boolean {
  let minute = 0;
  let counted = new Map<string, number>();
  return ({ source, perMinute }, sender = '', now) => {
    const thisOne = Math.floor(now / MINUTE);
    if (thisOne !== minute) [minute, counted] = [thisOne, new Map()];
    const whole = `${source} ${sender}`;
    const key = counted.has(whole) || counted.size < MOST ? whole : source;
    const n = (counted.get(key) ?? 0) + 1;
    counted.set(key, n);
    return n <= perMinute;
  };
}
