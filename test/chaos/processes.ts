import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import * as z from 'zod';
import { asIfThere } from '../../deploy/build/as-if-there.ts';
import { ON_NODE } from '../../deploy/build/node-options.ts';
import type { Order } from './protocol.ts';

const Ready = z.object({ ready: z.literal(true) });
const Did = z.object({ did: z.unknown() });

type Program = 'feishu' | 'host';
let bundles: Promise<string> | undefined;

/** The folder with both programs, bundled once in this process, so that each start of one takes a fraction; gone when it ends. */
function bundled(): Promise<string> {
  bundles ??= (async () => {
    const outdir = mkdtempSync(join(tmpdir(), 'shuiguan-chaos-'));
    process.once('exit', () => rmSync(outdir, { recursive: true, force: true }));
    const entryPoints = (['feishu', 'host'] satisfies Program[]).map((name) =>
      fileURLToPath(new URL(`${name}.ts`, import.meta.url)),
    );
    const outExtension = { '.js': '.mjs' };
    await build({ ...ON_NODE, entryPoints, outdir, outExtension, plugins: [asIfThere] });
    return outdir;
  })();
  return bundles;
}

/** Starts one of the programs of this folder as a process of its own; resolves when it is ready. */
export async function start(program: Program, environment: Record<string, string>): Promise<ChildProcess> {
  const path = join(await bundled(), `${program}.mjs`);
  const child = fork(path, { execArgv: [], env: { ...process.env, ...environment } });
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code, signal) =>
      reject(new Error(`${program} ended with ${code ?? signal} before it was ready`)),
    );
    child.once('message', (message) => {
      Ready.parse(message);
      resolve();
    });
  });
  return child;
}

/** Gives the platform's process an order and waits until it is carried out; one at a time. */
export async function order(platform: ChildProcess, wish: Order): Promise<unknown> {
  const answered = once(platform, 'message');
  platform.send(wish);
  const [message] = await answered;
  const { did } = Did.parse(message);
  const failed = z.object({ failed: z.string() }).safeParse(did);
  if (failed.success) throw new Error(`${wish.do}: ${failed.data.failed}`);
  return did;
}

/** Kills without warning, as a power cut does. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
