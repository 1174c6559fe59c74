import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SANDBOX } from '../../deploy/build/bundle-sandbox.ts';
import { over, sandboxClient } from '../../sandbox/client.ts';
import { freePort } from '../harness/free-port.ts';
import { HANGS } from '../harness/hangs.ts';
import { keepLines } from '../harness/suite-log.ts';
import { WITH_US } from '../harness/with-us.ts';

/** What `npm start` starts, in a process of its own with a database of its own. `fill`: what that holds already. */
export async function startSandbox(
  fill?: (file: string) => Promise<void>,
): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  const file = join(folder, 'sandbox.db');
  await fill?.(file);
  const env = { ...process.env, PORT: String(port), SANDBOX_FILE: file };
  const child = spawn(WITH_US, [process.execPath, SANDBOX], { env });
  const ended = once(child, 'exit');
  const said: string[] = [];
  child.stderr.on('data', (words) => said.push(String(words)));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (words) => String(words).includes('已启动') && resolve());
    child.once('exit', (code, signal) =>
      reject(new Error(`the sandbox did not start (${signal ?? code}): ${said.join('')}`)),
    );
  });
  const url = `http://localhost:${port}`;
  await sandboxClient(over(url)).setFaults({ settings: { pushTimeoutMs: HANGS } });
  return {
    url,
    async stop() {
      child.kill('SIGKILL');
      await ended;
      keepLines(said.join(''));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
