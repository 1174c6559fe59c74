import { inTurns } from '../../catalogue/in-turns.ts';
import { catalogue } from '../../catalogue/index.ts';
import { sandboxConfig } from '../../sandbox/local-host.ts';
import { createHost } from '../../src/host.ts';
import { createLog } from '../../src/log.ts';
import { createRelearn } from '../../src/node/relearn/relearn.ts';
import { type published, publishedInSteps, says } from '../living/publish.ts';
import { openWorld } from '../store/open-world.ts';

// `npm run bench:edition`: how long a question waits at most while editions are swapped in and learned, beside the same
// questions on the same machine when nothing else is done.

/** A question comes every so many ms, whoever else is asking. */
const EVERY = 5;
/** ms that are looked at when nothing is done, and after each swap. */
const IDLE = 5_000;
const SWAPS = 5;

const opened = await openWorld();
const now = () => opened.clock.now;
const log = createLog(() => {}, now);
const learning = createRelearn({ log });
let done = 0;
const config = sandboxConfig({ databaseFile: ':memory:', platform: 'http://127.0.0.1:9' });
const host = createHost({
  ...{ config, database: opened.database, catalogue, now, log },
  relearn: async (list, overtaken) => {
    const learned = await learning(list, overtaken);
    if (learned) done++;
    return learned;
  },
});
await host.start();
const sayings = catalogue.matters.flatMap((one) => one.sayings);
const pause = (ms: number) => new Promise((ready) => setTimeout(ready, ms));

/** CPU this thread has had, ms: what a busy machine does to the clock it does not do to this. */
const cpu = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/**
 * How long each question took from when it was due until it was answered, ms, while `work` goes on; `busiest`:
 * the most CPU that anything took in one piece between two of them.
 */
async function watched(name: string, work: () => Promise<unknown>): Promise<void> {
  const waited: number[] = [];
  let busiest = 0;
  let over = false;
  const asking = (async () => {
    let due = performance.now();
    for (let n = 0; !over; n++) {
      host.world.search(sayings[(n * 37) % sayings.length] ?? '');
      waited.push(performance.now() - due);
      due = Math.max(performance.now(), due + EVERY);
      const before = cpu();
      await pause(Math.max(1, due - performance.now()));
      busiest = Math.max(busiest, cpu() - before);
    }
  })();
  const began = performance.now();
  await work();
  over = true;
  await asking;
  waited.sort((a, b) => a - b);
  const at = (part: number) =>
    Number((waited[Math.min(waited.length - 1, Math.floor(waited.length * part))] ?? 0).toFixed(1));
  const seconds = Number(((performance.now() - began) / 1000).toFixed(1));
  process.stdout.write(
    `${JSON.stringify({ while: name, seconds, questions: waited.length, p50: at(0.5), p99: at(0.99), longest: at(1), busiest: Number(busiest.toFixed(1)) })} ms\n`,
  );
}

let checked: ReturnType<typeof published> | undefined;
const check = async (number: number) => {
  const edits = [says('CG27', `没人这样说过第${number}回`)];
  checked = await inTurns(publishedInSteps(host.world.catalogue, number, edits));
};

await watched('nothing else', () => pause(IDLE));
for (let n = 0; n < SWAPS; n++) {
  await watched(`edition ${n + 2} is checked, as whoever publishes it waits for`, async () => {
    await pause(2 * EVERY);
    await check(n + 2);
    await pause(2 * EVERY);
  });
  await watched(`edition ${n + 2} is kept and swapped in`, async () => {
    if (checked) await host.world.store.commit({ at: now(), changes: [checked], says: [] });
    await pause(IDLE / SWAPS);
  });
}
await watched('the last of them is learned and swapped in', async () => {
  while (done === 0) await pause(100);
  await pause(IDLE / SWAPS);
});
host.stop();
opened.close();
process.exit(0);
