import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MAX_BODY } from '../../src/feishu/door.ts';
import { ENVIRONMENT, envelope, type Posted, posted, question, sealed, signed } from '../door/events.ts';
import { type Post, poster, type Run, run } from './whole-load.ts';
import { type Measured, startMeasured } from './whole-process.ts';
import { type Asking, openAsking } from './whole-questions.ts';

/** Requests under way at once. */
const TOGETHER = 32;
/** Questions asked one at a time. */
const CALM = 1_000;
/** Questions asked of what is compared with us. */
const COMPARED = 4_000;
/** Questions before memory is looked at: by then compiler and caches have grown to their size. */
const WARM_UP = 4_000;

/** A row of a table: what was posted, how often, how fast, and the CPU that one costs the host in ms. */
export type Row = Run & { what: string; count: number; cpuMs: number };
/** Memory after so many questions, MB. */
export type Memory = { after: number; rssMb: number };
/** `whole` with many questions under way, `calm` one at a time. */
export type NodeResult = {
  sdk: Row;
  /** The SDK's adapter and Client answering the same questions with a fixed card, saving nothing. */
  answering: Row;
  whole: Row;
  calm: Row;
  door: Row[];
  memory: Memory[];
  /** The same host started from its sources, as it was before there was a build. */
  sources: { whole: Row; restMb: number };
  /** Memory of a host that nobody has asked anything, MB. */
  restMb: number;
};

/** The Node host and the SDK's adapter, one after the other on this machine, each in a process of its own. */
export async function measureNode(questions: number, say: (words: string) => void): Promise<NodeResult> {
  const folder = mkdtempSync(join(tmpdir(), 'shuiguan-bench-'));
  const asking = await openAsking();
  const environment = { ...ENVIRONMENT, FEISHU_DOMAIN: asking.domain, DATABASE_FILE: join(folder, 'bench.db') };
  try {
    say('the SDK adapter, doing nothing');
    const sdkHost = await startMeasured('./whole-sdk.ts', environment, 'shipped');
    const answered = (at: number) => posted(question('油烟谁管', { chat: `oc_${at}` }), Date.now());
    await row('', sdkHost, 2_000, answered, 200);
    const sdk = await row('官方 SDK 的 HTTP 适配器，处理函数为空', sdkHost, 10_000, answered, 200);
    await sdkHost.stop();

    say('the SDK, answering with its Client');
    const sdkAnswers = await startMeasured('./whole-sdk-answering.ts', environment, 'shipped');
    const answering = await asked('官方 SDK 的适配器和 Client，回一张固定的卡片，什么都不存', sdkAnswers, asking);
    await sdkAnswers.stop();

    say('from the sources');
    const before = { ...environment, DATABASE_FILE: join(folder, 'sources.db') };
    const old = await startMeasured('./whole-host.ts', before, 'sources');
    const oldRest = (await old.use()).rssMb;
    await greeted(old, asking);
    const oldWhole = await asked('提问进门到回复送达，从源文件启动（以前）', old, asking);
    await old.stop();

    say('the door alone');
    const host = await startMeasured('./whole-host.ts', environment);
    const restMb = (await host.use()).rssMb;
    const door = await measureDoor(host);

    say('everybody is greeted');
    const post = await greeted(host, asking);

    say('one question at a time');
    const start = await host.use();
    const calmly = await run(CALM, 1, (at) => asking.ask(post, at));
    const calmCpuMs = ((await host.use()).cpuMs - start.cpuMs) / CALM;
    const calm = { what: '提问进门到回复送达，一次一个', count: CALM, cpuMs: calmCpuMs, ...calmly };

    say(`${questions} questions`);
    const memory: Memory[] = [{ after: 0, rssMb: (await host.use()).rssMb }];
    const begun = await host.use();
    const quarters: Run[] = [];
    for (let quarter = 1; quarter <= 4; quarter++) {
      const count = Math.round(questions / 4);
      quarters.push(await run(count, TOGETHER, (at) => asking.ask(post, at)));
      memory.push({ after: count * quarter, rssMb: (await host.use()).rssMb });
      say(`${count * quarter} answered`);
    }
    const cpuMs = ((await host.use()).cpuMs - begun.cpuMs) / questions;
    const whole = { what: `提问进门到回复送达，${TOGETHER} 个同时`, count: questions, cpuMs, ...together(quarters) };
    await host.stop();
    const sources = { whole: oldWhole, restMb: oldRest };
    return { sdk, answering, whole, calm, door, memory, sources, restMb };
  } finally {
    await asking.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Greets everybody and asks until caches and compiler have settled; resolves with how to ask. */
async function greeted(host: Measured, asking: Asking): Promise<Post> {
  const post = poster(host.port, TOGETHER);
  await asking.greet(post, 0);
  await asking.meet(post);
  await run(WARM_UP, TOGETHER, (at) => asking.ask(post, at));
  return post;
}

/** Questions with their replies, many under way. */
async function asked(what: string, host: Measured, asking: Asking): Promise<Row> {
  const post = poster(host.port, TOGETHER);
  await run(COMPARED, TOGETHER, (at) => asking.ask(post, at));
  const start = await host.use();
  const result = await run(COMPARED, TOGETHER, (at) => asking.ask(post, at));
  return { what, count: COMPARED, ...result, cpuMs: ((await host.use()).cpuMs - start.cpuMs) / COMPARED };
}

async function measureDoor(host: Measured): Promise<Row[]> {
  const now = Date.now();
  const good = sealed(question('油烟谁管'));
  const forged = signed(good, now, { key: 'another key' });
  const large = signed('x'.repeat(MAX_BODY - 1), now, { key: 'another key' });
  const unsigned = { body: good, headers: { 'content-type': 'application/json' } };
  const stale = signed(good, now, { age: 9 * 3600 });
  const ofNoConcern = (at: number) =>
    posted(envelope('contact.user.updated_v3', { at, words: '油烟谁管'.repeat(20) }), now);
  await row('', host, 2_000, ofNoConcern, 200);
  return [
    await row('收下：签名、解密、校验都通过，与本系统无关的事件', host, 10_000, ofNoConcern, 200),
    await row('伪造：签名不对', host, 10_000, () => forged, 401),
    await row('伪造：没有签名', host, 10_000, () => unsigned, 401),
    await row('重放：签名过期', host, 10_000, () => stale, 401),
    await row(`伪造：签名不对，正文 ${MAX_BODY / 1024} KB（允许的最大值）`, host, 1_000, () => large, 401),
  ];
}

async function row(
  what: string,
  host: Measured,
  count: number,
  make: (at: number) => Posted,
  status: number,
): Promise<Row> {
  const post = poster(host.port, TOGETHER);
  const before = await host.use();
  const result = await run(count, TOGETHER, async (at) => {
    const answered = await post(make(at));
    if (answered !== status) throw new Error(`${what}: answered ${answered}, not ${status}`);
  });
  return { what, count, ...result, cpuMs: ((await host.use()).cpuMs - before.cpuMs) / count };
}

/** Several runs as one; the percentiles are the worst of them. */
function together(runs: Run[]): Run {
  const seconds = runs.reduce((sum, one) => sum + one.seconds, 0);
  const count = runs.reduce((sum, one) => sum + one.rps * one.seconds, 0);
  const worst = (of: (one: Run) => number) => Math.max(...runs.map(of));
  return { seconds, rps: count / seconds, p50: worst((one) => one.p50), p99: worst((one) => one.p99) };
}
