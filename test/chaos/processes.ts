import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import * as z from 'zod';
import { programOf } from '../harness/program.ts';
import type { Order } from './protocol.ts';

const Ready = z.object({ ready: z.literal(true) });
const Did = z.object({ did: z.unknown() });

/** Starts one of the programs of this folder as a process of its own; resolves when it is ready. */
export async function start(program: 'feishu' | 'host', environment: Record<string, string>): Promise<ChildProcess> {
  const path = await programOf(new URL(`${program}.ts`, import.meta.url));
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
