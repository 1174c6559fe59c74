import { chmodSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as z from 'zod';
import { WRANGLER } from '../door/worker-bundle.ts';

const Frame = z.object({ id: z.number(), callFrame: z.object({ functionName: z.string() }) });
/** A profile of V8: which node of the tree was running at each sample, and µs since the sample before. */
export const Profile = z.object({
  nodes: z.array(Frame),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
  startTime: z.number(),
});
const Isolates = z.array(z.object({ id: z.string(), webSocketDebuggerUrl: z.string() }));
const Answer = z.object({ id: z.number(), result: z.unknown().optional() });
const Stopped = z.object({ profile: Profile });

/** µs between two samples. */
const INTERVAL = 200;
const IDLE = new Set(['(idle)', '(root)']);

/** So many ms of a profile in all. */
export const total = (busy: readonly Busy[]): number => busy.reduce((sum, { ms }) => sum + ms, 0);

/** Busy at a moment, µs of the machine's monotonic clock, for so many ms. */
export type Busy = { at: number; ms: number };

/** Lets every workerd that wrangler starts from now on be looked into, at a port of its own choice. */
export function inspectable(folder: string): void {
  const workerd = z
    .object({ default: z.string() })
    .parse(createRequire(createRequire(WRANGLER).resolve('miniflare'))('workerd'));
  const script = join(folder, 'workerd.sh');
  writeFileSync(
    script,
    `#!/bin/sh\ncommand=$1\nshift\nexec '${workerd.default}' "$command" --inspector-addr=127.0.0.1:0 "$@"\n`,
  );
  chmodSync(script, 0o700);
  process.env.MINIFLARE_WORKERD_PATH = script;
}

/**
 * When a profile was busy. A sample stands for the time since the one before it, but for `most` µs: while another isolate has
 * the thread nothing is sampled, and that time is not this isolate's.
 */
export function busyIn({ nodes, samples, timeDeltas, startTime }: z.infer<typeof Profile>, most: number): Busy[] {
  const idle = new Set(nodes.filter(({ callFrame }) => IDLE.has(callFrame.functionName)).map(({ id }) => id));
  let at = startTime;
  return samples.flatMap((sample, index) => {
    const since = timeDeltas[index] ?? 0;
    at += since;
    return idle.has(sample) ? [] : [{ at, ms: Math.min(since, most) / 1000 }];
  });
}

/** The ports of this machine on which a process listens. */
function portsOf(pid: string): number[] {
  const sockets = new Set(
    readdirSync(`/proc/${pid}/fd`).map(
      (file) => /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${file}`))?.[1],
    ),
  );
  const listening = readFileSync(`/proc/${pid}/net/tcp`, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state, , , , , , inode]) => state === '0A' && sockets.has(inode));
  return listening.map(([, address]) => Number.parseInt(address?.split(':')[1] ?? '', 16));
}

/** Starts to profile an isolate by its name in one of these processes; resolves with how to stop and hear when it was busy. */
export async function profiled(pids: string[], name: string): Promise<() => Promise<Busy[]>> {
  for (const port of pids.flatMap(portsOf)) {
    const listed = await fetch(`http://127.0.0.1:${port}/json`).then((answer) => answer.json());
    const isolate = Isolates.safeParse(listed).data?.find(({ id }) => id === name);
    if (!isolate) continue;
    const socket = new WebSocket(isolate.webSocketDebuggerUrl);
    const waiting = new Map<number, (result: unknown) => void>();
    socket.onmessage = ({ data }) => {
      const { id, result } = Answer.safeParse(JSON.parse(String(data))).data ?? {};
      waiting.get(id ?? 0)?.(result);
    };
    await new Promise((resolve, reject) => Object.assign(socket, { onopen: resolve, onerror: reject }));
    const call = (method: string, params = {}) =>
      new Promise((resolve) => {
        const id = waiting.size + 1;
        waiting.set(id, resolve);
        socket.send(JSON.stringify({ id, method, params }));
      });
    await call('Profiler.enable');
    await call('Profiler.setSamplingInterval', { interval: INTERVAL });
    await call('Profiler.start');
    return async () => {
      const { profile } = Stopped.parse(await call('Profiler.stop'));
      socket.close();
      return busyIn(profile, 2 * INTERVAL);
    };
  }
  throw new Error(`no isolate is called ${name}`);
}
