import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestHarness } from 'wrangler';
import * as z from 'zod';
import { ENVIRONMENT } from '../door/events.ts';
import { buildWorker, WRANGLER } from '../door/worker-bundle.ts';
import { type Post, run } from './whole-load.ts';
import { openAsking } from './whole-questions.ts';

/** Times in ms of CPU; undefined where the machine does not say what another process used. */
export type WorkerdResult = {
  bytes: number;
  gzipBytes: number;
  startMs: number;
  coldMs: number | undefined;
  warmMs: number | undefined;
  warm: number;
};

const WARM = 500;

/** The deployed bundle in workerd: its size, its start, and the CPU of the first and of later questions. */
export async function measureWorkerd(say: (words: string) => void): Promise<WorkerdResult> {
  const folder = mkdtempSync(join(tmpdir(), 'shuiguan-bench-'));
  const asking = await openAsking();
  const secrets = { ...ENVIRONMENT, FEISHU_DOMAIN: asking.domain };
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false';
  try {
    say('the Worker: bundle and start');
    const { bytes, gzipBytes } = await buildWorker(folder);
    const startMs = await startUp(join(folder, 'start.cpuprofile'));
    const worker = createTestHarness({
      workers: [{ configPath: 'wrangler.toml', prebuiltWorkerDir: folder, vars: secrets }],
    });
    try {
      await worker.listen();
      await worker.getWorker().applyD1Migrations('DB');
      const post: Post = async ({ body, headers }) =>
        (await worker.fetch('/feishu/events', { method: 'POST', body, headers })).status;
      say('the Worker: questions');
      await asking.greet(post, 0);
      // A fresh isolate over a database that knows this build, as most are.
      await worker.update((options) => options);
      const idle = cpuOfWorkerd();
      await asking.ask(post, 0);
      const first = cpuOfWorkerd();
      await asking.meet(post);
      const before = cpuOfWorkerd();
      await run(WARM, 8, (at) => asking.ask(post, at));
      const after = cpuOfWorkerd();
      const each = (from: number | undefined, to: number | undefined, count: number) =>
        from === undefined || to === undefined ? undefined : (to - from) / count;
      return { bytes, gzipBytes, startMs, coldMs: each(idle, first, 1), warmMs: each(before, after, WARM), warm: WARM };
    } finally {
      await worker.close();
    }
  } finally {
    await asking.stop();
    rmSync(folder, { recursive: true });
  }
}

const Profile = z.object({
  nodes: z.array(z.object({ id: z.number(), callFrame: z.object({ functionName: z.string() }) })),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});

/** ms in which workerd was not idle while it loaded the bundle, as `wrangler check startup` profiles it. */
async function startUp(file: string): Promise<number> {
  const child = spawn(process.execPath, [WRANGLER, 'check', 'startup', '--outfile', file], { stdio: 'ignore' });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`wrangler check startup ended with ${code}`);
  const { nodes, samples, timeDeltas } = Profile.parse(JSON.parse(readFileSync(file, 'utf8')));
  const idle = new Set(nodes.filter((node) => node.callFrame.functionName === '(idle)').map((node) => node.id));
  return samples.reduce((sum, id, at) => (idle.has(id) ? sum : sum + (timeDeltas[at] ?? 0)), 0) / 1000;
}

/** ms of CPU that our workerd processes have used, local D1 included; undefined where there is no /proc. */
function cpuOfWorkerd(): number | undefined {
  const read = (path: string) => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return undefined;
    }
  };
  if (read('/proc/self/schedstat') === undefined) return undefined;
  const ours = readdirSync('/proc').filter((id) => {
    const [, name, , parent] = /\((.*)\) (\S) (\d+)/.exec(read(`/proc/${id}/stat`) ?? '') ?? [];
    return name === 'workerd' && parent === String(process.pid);
  });
  const threads = ours.flatMap((id) => readdirSync(`/proc/${id}/task`).map((thread) => `/proc/${id}/task/${thread}`));
  return threads.reduce((sum, thread) => sum + Number(read(`${thread}/schedstat`)?.split(' ')[0] ?? 0), 0) / 1e6;
}
