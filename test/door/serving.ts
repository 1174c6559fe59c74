import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, vi } from 'vitest';
import { builtFolder } from '../harness/built.ts';
import { HANGS } from '../harness/hangs.ts';
import { keepLines } from '../harness/suite-log.ts';
import { WITH_US } from '../harness/with-us.ts';

/** Where this Node and this npm are: what is started runs on them. */
const TOOLS = [dirname(process.execPath), fileURLToPath(new URL('../../node_modules/.bin', import.meta.url))];

/**
 * Starts the built server in a process group of its own, under these variables alone: with Node, or as `npm run serve` in
 * its folder.
 */
export async function serve(environment: Record<string, string>, by: 'node' | 'npm' = 'node') {
  const folder = await builtFolder();
  const env = { PATH: [...TOOLS, process.env.PATH].join(':'), HOME: folder, ...environment };
  const command = by === 'npm' ? ['npm', 'run', 'serve'] : [process.execPath, join(folder, 'server.js')];
  const started = spawn(WITH_US, command, { env, cwd: folder, detached: true });
  const out = { text: '' };
  for (const stream of [started.stdout, started.stderr]) {
    stream.on('data', (part) => {
      out.text += String(part);
    });
  }
  const group = -(started.pid ?? 0);
  const kill = () => {
    try {
      process.kill(group, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  return {
    out,
    /** Resolves when all of it has ended, with the code of what was started. */
    exit: once(started, 'close').then(([code]): number | null => {
      keepLines(out.text);
      return code;
    }),
    stop: (signal: NodeJS.Signals = 'SIGTERM') => started.kill(signal),
    /** To every process of it at once, as a terminal and systemd do. */
    stopAll: (signal: NodeJS.Signals = 'SIGTERM') => process.kill(group, signal),
    kill,
    /** Waits until it listens; resolves with the port. */
    async port(): Promise<number> {
      await vi.waitFor(() => expect(out.text).toMatch(/"listening"/), { timeout: HANGS, interval: 20 });
      return Number(/"listening","port":(\d+)/.exec(out.text)?.[1]);
    },
  };
}

export type Serving = Awaited<ReturnType<typeof serve>>;
