import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Log } from '../../bot/ports/world.ts';
import type { Relearn } from '../../living/relearning.ts';
import type { Learned } from '../../matters/rank/learned.ts';
import type { HandedBack, Slice } from './handed.ts';

/** In the built folder both files lie beside the code; among the sources where they are made. */
const BUILT = import.meta.url.endsWith('.js');
const THREAD = new URL(BUILT ? 'learner.js' : 'learner.ts', import.meta.url);
const READS = BUILT ? [] : ['--import', 'tsx'];
const HEARD = new URL(BUILT ? 'heard.json' : '../../../catalogue/build/heard.json', import.meta.url);

/** Bytes that learning may take at its height; where a machine has less, the list serves as it is until the next build. */
const NEEDS = 900 * 2 ** 20;
/** The heap of the thread, MB: what it learns from lies beside it. */
const HEAP = { maxOldGenerationSizeMb: 500, maxYoungGenerationSizeMb: 32 };
/** So many matters go to the thread in one piece, so that copying them holds up no question. */
const A_SLICE = 5;

export type RelearnParts = {
  log: Log;
  /** The heard texts as compiled; by default those of this build. */
  heard?: URL;
  /** Bytes there are; by default what the machine or its container has left. */
  available?: () => number;
};

/**
 * Learns lists in a thread of its own, one after the other however many offices ask. Rejects where the thread fails; resolves
 * with undefined where it was overtaken, or where the machine has not the memory.
 */
export function createRelearn({
  log,
  heard = HEARD,
  available = () => process.availableMemory(),
}: RelearnParts): Relearn<Learned> {
  let last: Promise<unknown> = Promise.resolve();
  return (list, overtaken) => {
    const turn = last.then(async () => {
      if (overtaken.aborted) return undefined;
      if (available() < NEEDS) {
        log.info(
          'there is too little memory to learn the list in force; what was added counts beside what was learned',
        );
        return undefined;
      }
      const began = performance.now();
      const lesson = await inThread(list, heard, overtaken);
      if (lesson)
        log.info('the list in force was learned anew', { seconds: Math.round((performance.now() - began) / 1000) });
      return lesson && { ...lesson, from: list };
    });
    last = turn.catch(() => {});
    return turn;
  };
}

async function inThread(list: Catalogue, heard: URL, overtaken: AbortSignal): Promise<HandedBack | undefined> {
  const workerData = { heard: fileURLToPath(heard) };
  const thread = new Worker(THREAD, { workerData, execArgv: READS, resourceLimits: HEAP });
  // Nobody's end waits for it.
  thread.unref();
  const giveUp = () => void thread.terminate();
  overtaken.addEventListener('abort', giveUp, { once: true });
  try {
    const ended = new Promise<HandedBack | undefined>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', () => resolve(undefined));
    });
    for (const slice of slicesOf(list)) {
      thread.postMessage(slice);
      await new Promise((done) => setTimeout(done, 0));
    }
    const lesson = await ended;
    if (!lesson && !overtaken.aborted) throw new Error('the thread ended without having learned');
    return overtaken.aborted ? undefined : lesson;
  } finally {
    overtaken.removeEventListener('abort', giveUp);
    void thread.terminate();
  }
}

/** The list without its look-ups, which are functions and stay. */
function* slicesOf(list: Catalogue): Generator<Slice> {
  const { matters, edition, departments, authorities, boundaries, referrals, communities, dangers } = list;
  const { checkItems, checklists, bundles, figures, sources, services, notNow, doubted, calendar, limits } = list;
  for (let from = 0; from < matters.length; from += A_SLICE) yield { matters: matters.slice(from, from + A_SLICE) };
  const spoken = { edition, departments, authorities, boundaries, referrals, communities, dangers, notNow };
  yield { rest: { ...spoken, doubted, checkItems, checklists, bundles, figures, sources, services, calendar, limits } };
}
