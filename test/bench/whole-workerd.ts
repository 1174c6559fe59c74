import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestHarness } from 'wrangler';
import { ENVIRONMENT } from '../door/events.ts';
import { buildWorker, WRANGLER } from '../door/worker-bundle.ts';
import { type Post, run } from './whole-load.ts';
import { openAsking } from './whole-questions.ts';
import { busyIn, inspectable, Profile, profiled, total } from './workerd-isolates.ts';

/**
 * What questions cost, ms of CPU each: in all processes of workerd, with what stands in for D1 and for the network there; in our own
 * isolate, as its profile says; and in the isolates that stand in for D1.
 */
export type WorkerdCosts = {
  /** The first question of a fresh isolate. */
  first: { whole: number; ours: number };
  /** Later ones; `p95` is of the 95th of a hundred. */
  later: { count: number; whole: number; ours: number; p95: number; emulation: number };
};
/** Times in ms of CPU; no costs where the machine does not say what another process used. */
export type WorkerdResult = { bytes: number; gzipBytes: number; startMs: number; costs: WorkerdCosts | undefined };

const SETTLE = 500;
const LATER = 500;
const OURS = 'core:user:shuiguan';
const EMULATION = ['d1:db:entry', 'd1:db'];

/** The deployed bundle in workerd: its size, its start, and the CPU of the first and of later questions. */
export async function measureWorkerd(say: (words: string) => void): Promise<WorkerdResult> {
  const folder = mkdtempSync(join(tmpdir(), 'shuiguan-bench-'));
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false';
  try {
    say('the Worker: bundle and start');
    const { bytes, gzipBytes } = await buildWorker(folder);
    const startMs = await startUp(join(folder, 'start.cpuprofile'));
    say('the Worker: questions');
    const costs = existsSync('/proc/self/schedstat') ? await costsOf(folder) : undefined;
    return { bytes, gzipBytes, startMs, costs };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function costsOf(folder: string): Promise<WorkerdCosts> {
  const asking = await openAsking();
  inspectable(folder);
  const vars = { ...ENVIRONMENT, FEISHU_DOMAIN: asking.domain };
  const worker = createTestHarness({ workers: [{ configPath: 'wrangler.toml', prebuiltWorkerDir: folder, vars }] });
  try {
    await worker.listen();
    await worker.getWorker().applyD1Migrations('DB');
    const post: Post = async ({ body, headers }) =>
      (await worker.fetch('/feishu/events', { method: 'POST', body, headers })).status;
    await asking.greet(post, 0);
    // A fresh isolate over a database that knows this build, as most are.
    const ofFirst: number[] = [];
    const oursOfFirst: number[] = [];
    for (let time = 0; time < FRESH; time++) {
      await worker.update((options) => options);
      const ours = await profiled(workerds(), OURS);
      const idle = cpuMs();
      await asking.ask(post, 0);
      ofFirst.push(cpuMs() - idle);
      oursOfFirst.push(total(await ours()));
    }

    await asking.meet(post);
    await run(SETTLE, 8, (at) => asking.ask(post, at));
    const before = cpuMs();
    await run(LATER, 8, (at) => asking.ask(post, at));
    const whole = (cpuMs() - before) / LATER;

    const stops = await Promise.all([OURS, ...EMULATION].map((name) => profiled(workerds(), name)));
    const began: number[] = [];
    await run(LATER, 1, (at) => {
      began.push(Number(process.hrtime.bigint() / 1000n));
      return asking.ask(post, at);
    });
    const [ours = [], ...emulated] = await Promise.all(stops.map((stop) => stop()));
    const each = began.map((from, at) =>
      total(ours.filter((busy) => busy.at >= from && busy.at < (began[at + 1] ?? Number.POSITIVE_INFINITY))),
    );
    const p95 = each.toSorted((a, b) => a - b)[Math.floor(LATER * 0.95)] ?? 0;
    const emulation = total(emulated.flat()) / LATER;
    return {
      first: { whole: middle(ofFirst), ours: middle(oursOfFirst) },
      later: { count: LATER, whole, ours: total(ours) / LATER, p95, emulation },
    };
  } finally {
    await worker.close();
    await asking.stop();
  }
}

/** Fresh isolates, of which the middle one is told. */
const FRESH = 3;
const middle = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

/** ms in which workerd was not idle while it loaded the bundle, as `wrangler check startup` profiles it. */
async function startUp(file: string): Promise<number> {
  const child = spawn(process.execPath, [WRANGLER, 'check', 'startup', '--outfile', file], { stdio: 'ignore' });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`wrangler check startup ended with ${code}`);
  return total(busyIn(Profile.parse(JSON.parse(readFileSync(file, 'utf8'))), Number.POSITIVE_INFINITY));
}

const read = (path: string) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** The processes of workerd that this one has started. */
const workerds = (): string[] =>
  readdirSync('/proc').filter((id) => {
    const [, name, , parent] = /\((.*)\) (\S) (\d+)/.exec(read(`/proc/${id}/stat`)) ?? [];
    return name === 'workerd' && parent === String(process.pid);
  });

/** ms of CPU that they have used. */
function cpuMs(): number {
  const threads = workerds().flatMap((id) =>
    readdirSync(`/proc/${id}/task`).map((thread) => `/proc/${id}/task/${thread}`),
  );
  return threads.reduce((sum, thread) => sum + Number(read(`${thread}/schedstat`).split(' ')[0] ?? 0), 0) / 1e6;
}
