import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openSandboxHost } from '../../sandbox/local-host.ts';
import { createLog } from '../../src/log.ts';
import { listen } from '../../src/node/listen.ts';
import { keepTicking } from '../../src/node/ticking.ts';
import { readSources } from '../../src/source-access.ts';
import { signedHeaders } from '../../src/webhooks/signature.ts';
import { openPlatform } from '../harness/platform.ts';

/**
 * `npm run bench:in`: another system sends fifty signed orders a second for a minute to the Node host over a file, as it is
 * served, and answers its receipts. How long each waits for its 202, how long until each is a case, and whether any is lost.
 * `-- RATE SECONDS` for others.
 */
const [rate = 50, seconds = 60] = process.argv.slice(2).map(Number);
const TOTAL = rate * seconds;
const SECRET = `whsec_${btoa('of the bench of orders that come in')}`;
const CODES = ['餐饮油烟', '占道经营', '楼道堆物', '没见过的类别', '暴露垃圾'];

const platform = await openPlatform();
const folder = mkdtempSync(join(tmpdir(), 'shuiguan-bench-in-'));
let receipts = 0;
const callback = await listen(
  {
    fetch: async (request: Request) => {
      await request.arrayBuffer();
      receipts++;
      return new Response(null, { status: 204 });
    },
  } as never,
  0,
  '127.0.0.1',
);
const read = readSources(
  JSON.stringify({
    platform: {
      secrets: [SECRET],
      callback: `http://127.0.0.1:${callback.port}/`,
      perMinute: Math.max(600, rate * 61),
    },
  }),
);
if ('wrong' in read) throw new Error(read.wrong.join());
const problems: string[] = [];
const now = platform.clock.now;
const node = await openSandboxHost({
  databaseFile: join(folder, 'office.db'),
  platform: platform.base,
  sources: read.sources,
  now,
  log: createLog((line) => problems.push(line), now, 'error'),
});
const served = await listen(node.app, 0, '127.0.0.1');
const stop = keepTicking([node.host]);
const delay = monitorEventLoopDelay();
delay.enable();

const waits: number[] = [];
const statuses = new Map<number, number>();
async function send(n: number): Promise<void> {
  const body = JSON.stringify({
    external: { id: `B-${n}`, revision: 1 },
    what: { text: `第 ${n} 单：此处的问题已经一个多月，希望尽快处理`, code: CODES[n % CODES.length] },
    where: { text: `${n % 2 ? '德加小区' : '星洲小区'}${(n % 60) + 1}幢${n}室` },
    who: { name: '样例', phone: '10000000001' },
  });
  const headers = { 'content-type': 'application/json', ...signedHeaders(`b-${n}`, now(), body, [SECRET]) };
  const began = performance.now();
  const url = `http://127.0.0.1:${served.port}/in/platform`;
  // A connection that breaks off is sent again, as a sender does: it is one order all the same.
  for (let tries = 1; ; tries++) {
    const status = await fetch(url, { method: 'POST', headers, body }).then(
      async (answer) => {
        await answer.arrayBuffer();
        return answer.status;
      },
      () => 0,
    );
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (status === 202) break;
    if (tries === 20) throw new Error(`order ${n} was never taken`);
    await new Promise((done) => setTimeout(done, 250));
  }
  waits.push(performance.now() - began);
}

const { store } = node.host.world;
const casesNow = async () => {
  let found = 0;
  for (let after = ''; ; ) {
    const some = await store.casesAfter(after, 500);
    found += some.length;
    const last = some.at(-1);
    if (!last || some.length < 500) return found;
    after = last.id;
  }
};
const [cpu, began] = [process.cpuUsage(), performance.now()];
const under: Promise<void>[] = [];
for (let n = 0; n < TOTAL; n++) {
  const wait = began + (n * 1000) / rate - performance.now();
  if (wait > 0) await new Promise((done) => setTimeout(done, wait));
  under.push(send(n));
}
await Promise.all(under);
const sent = (performance.now() - began) / 1000;
while ((await casesNow()) < TOTAL && performance.now() - began < (seconds + 300) * 1000)
  await new Promise((done) => setTimeout(done, 250));
const done = (performance.now() - began) / 1000;
const used = process.cpuUsage(cpu);
const at = (share: number) => Math.round(waits.toSorted((a, b) => a - b)[Math.floor(waits.length * share)] ?? 0);
const events = await store.latestEvents(TOTAL + 1);
process.stdout.write(
  `${JSON.stringify({
    sent: TOTAL,
    statuses: Object.fromEntries(statuses),
    cases: await casesNow(),
    notDone: events.filter(({ state }) => state !== 'done').length,
    receipts,
    seconds: { sent: Number(sent.toFixed(1)), allCases: Number(done.toFixed(1)) },
    answer: { p50: at(0.5), p99: at(0.99), worst: at(0.9999) },
    cpuSeconds: Number(((used.user + used.system) / 1e6).toFixed(1)),
    busiest: Math.round(delay.max / 1e6),
    errors: problems.length,
  })}\n`,
);
if (problems.length > 0) process.stdout.write(`${problems.slice(0, 3).join('\n')}\n`);
void stop();
rmSync(folder, { recursive: true, force: true });
process.exit(0);
