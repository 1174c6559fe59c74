import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import * as z from 'zod';
import { eventsPath } from '../../src/district.ts';
import { question, sealed, signed } from '../door/events.ts';
import { startPlatform } from '../door/platform.ts';
import { poster, run } from './whole-load.ts';
import { startMeasured } from './whole-process.ts';
import { wordsOf } from './whole-questions.ts';

// npm run bench:district [-- --streets 200 --rate 50 --seconds 60]: many streets in one process, questions spread over them
// that come at their own pace, whether the last was answered or not. Ends with one JSON line.

const count = (value: string) => z.coerce.number().int().min(1).parse(value);
const { values } = parseArgs({
  options: {
    streets: { type: 'string', default: '200' },
    rate: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '60' },
  },
});
const [streets, rate, seconds] = [count(values.streets), count(values.rate), count(values.seconds)];
/** People who ask in each street. */
const PEOPLE = 10;
/** ms after which a reply is not waited for any more. */
const PATIENCE = 30_000;
/** ms in which nobody asks anything and the process is looked at. */
const CALM = 20_000;
const say = (words: string) => console.error(`… ${words}`);

const nameOf = (at: number) => `street-${at}`;
const keyOf = (at: number) => `a made-up encrypt key of ${at}`;
const tokenOf = (at: number) => `a made-up token of ${at}`;
const waiting = new Map<string, () => void>();
const platform = await startPlatform(({ body }) => {
  waiting.get(/"receive_id":"o[cu]_(s\d+p\d+)"/.exec(body)?.[1] ?? '')?.();
});
const folder = mkdtempSync(join(tmpdir(), 'shuiguan-district-'));
const settings = Array.from({ length: streets }, (_, at) => [
  nameOf(at),
  {
    FEISHU_APP_ID: `cli_${at.toString(16).padStart(16, '0')}`,
    FEISHU_APP_SECRET: `a made-up secret of ${at}`,
    FEISHU_ENCRYPT_KEY: keyOf(at),
    FEISHU_VERIFICATION_TOKEN: tokenOf(at),
    FEISHU_DOMAIN: platform.domain,
    OFFICE_NAME: `第 ${at} 街道`,
    CASE_PREFIX: 'WX',
  },
]);
const file = join(folder, 'streets.yaml');
writeFileSync(file, stringify({ streets: Object.fromEntries(settings) }), { mode: 0o600 });

/** Asks as one of the people; resolves with ms from the event to the last of its replies at the platform. */
async function ask(at: number, replies: number): Promise<number> {
  const street = at % streets;
  const person = `s${street}p${Math.floor(at / streets) % PEOPLE}`;
  const began = performance.now();
  let left = replies;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const replied = new Promise<void>((resolve, reject) => {
    waiting.set(person, () => --left === 0 && resolve());
    timer = setTimeout(() => reject(new Error(`question ${at} had no reply`)), PATIENCE);
  });
  const asked = question(wordsOf(at), { chat: `oc_${person}`, who: `ou_${person}` });
  const event = { ...asked, header: { ...asked.header, token: tokenOf(street) } };
  const posted = signed(sealed(event, keyOf(street)), Date.now(), { key: keyOf(street) });
  const status = await post(posted, eventsPath(nameOf(street)));
  if (status !== 200) throw new Error(`a question was answered ${status}`);
  await replied.finally(() => clearTimeout(timer));
  return performance.now() - began;
}

say(`${streets} streets are opened`);
const opening = performance.now();
const host = await startMeasured('./district-host.ts', { STREETS_FILE: file });
const post = poster(host.port, 64);
const openedMs = performance.now() - opening;
const restMb = (await host.use()).rssMb;
try {
  say('everybody is greeted');
  await run(streets * PEOPLE, 8, async (at) => void (await ask(at, 2)));
  say('nobody asks anything');
  const calm = await host.use();
  await new Promise((done) => setTimeout(done, CALM));
  const idle = ((await host.use()).cpuMs - calm.cpuMs) / CALM;
  say(`${rate} questions a second for ${seconds} seconds`);
  const before = await host.use();
  const began = performance.now();
  const asked: Promise<number>[] = [];
  for (let at = 0; at < rate * seconds; at++) {
    const wait = began + (at * 1_000) / rate - performance.now();
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    asked.push(ask(at, 1));
  }
  const took = (await Promise.all(asked)).toSorted((a, b) => a - b);
  const lasted = performance.now() - began;
  const after = await host.use();
  const part = (share: number) => Math.round(took[Math.floor(took.length * share)] ?? 0);
  const round = (number: number) => Number(number.toFixed(2));
  const result = {
    streets,
    askedPerSecond: round((took.length * 1_000) / lasted),
    p50: part(0.5),
    p99: part(0.99),
    cpuMs: round((after.cpuMs - before.cpuMs) / took.length),
    idleCpu: round(idle),
    busyCpu: round((after.cpuMs - before.cpuMs) / lasted),
    openedMs: Math.round(openedMs),
    restMb: Math.round(restMb),
    rssMb: Math.round(after.rssMb),
  };
  console.log(JSON.stringify(result));
} finally {
  await host.stop();
  await platform.stop();
  rmSync(folder, { recursive: true, force: true });
}
