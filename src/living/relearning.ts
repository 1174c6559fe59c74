import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { World } from '../bot/ports/world.ts';
import { reasonOf } from '../log.ts';

/** Learns a list anew beside everything else; undefined where it was overtaken or may not be learned here. */
export type Relearn<Lesson> = (list: Catalogue, overtaken: AbortSignal) => Promise<Lesson | undefined>;

export type Relearning = {
  /** Begins to learn this list; what was being learned before is given up. */
  begin(list: Catalogue): void;
  /** Gives up what is being learned; the next start begins it again. */
  stop(): void;
};

/** Learns the list in force, one at a time, and gives what was learned to `take`. A failure is logged: the list serves as it is. */
export function createRelearning<Lesson>(
  relearn: Relearn<Lesson> | undefined,
  take: (list: Catalogue, lesson: Lesson) => Promise<void>,
  log: World['log'],
): Relearning {
  let under: AbortController | undefined;
  async function learned(list: Catalogue, overtaken: AbortSignal): Promise<void> {
    const lesson = await relearn?.(list, overtaken);
    if (lesson !== undefined && !overtaken.aborted) await take(list, lesson);
  }
  return {
    begin(list) {
      under?.abort();
      under = new AbortController();
      void learned(list, under.signal).catch((error) =>
        log.error('the list in force could not be learned anew', { why: reasonOf(error) }),
      );
    },
    stop: () => under?.abort(),
  };
}
