import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from 'vitest';
import { keepLines } from '../harness/suite-log.ts';
import { WITH_US } from '../harness/with-us.ts';

/** Starts what `npm run serve` starts, in a process of its own, under these variables alone. */
export function serve(environment: Record<string, string>) {
  const env = { PATH: process.env.PATH, ...environment };
  const started = spawn(WITH_US, [process.execPath, '--import', 'tsx', 'src/node/server.ts'], { env });
  const out = { text: '' };
  for (const stream of [started.stdout, started.stderr]) {
    stream.on('data', (part) => {
      out.text += String(part);
    });
  }
  return {
    out,
    exit: once(started, 'close').then(([code]): number | null => {
      keepLines(out.text);
      return code;
    }),
    stop: () => started.kill('SIGTERM'),
    kill: () => started.kill('SIGKILL'),
    /** Waits until it listens; resolves with the port. */
    async port(): Promise<number> {
      await expect.poll(() => out.text).toMatch(/"listening"/);
      return Number(/"listening","port":(\d+)/.exec(out.text)?.[1]);
    },
  };
}

export type Serving = ReturnType<typeof serve>;
