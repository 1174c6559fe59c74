import { type ChildProcess, fork } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import * as z from 'zod';
import { ARENAS, HEAP } from '../../deploy/build/bundle.ts';
import type * as LaidOpen from '../../deploy/build/laid-open.ts';
import { ON_NODE } from '../../deploy/build/node-options.ts';

const Ready = z.object({ port: z.number() });
const Use = z.object({ rssMb: z.number(), cpuMs: z.number() });
/** What a process has used: memory after a collection, CPU since its start without those collections. */
export type Use = z.infer<typeof Use>;

/** A measured process: it listens on a port and says what it uses. */
export type Measured = { port: number; use(): Promise<Use>; stop(): Promise<void> };

/** The file bundled as `npm run build` bundles the server, or with all that the SDK brings; its migrations lie where it looks for them. */
async function bundled(path: string, as: As): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'shuiguan-bench-built-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const code = join(folder, 'code');
  cpSync('src/store/migrations', join(folder, 'migrations'), { recursive: true });
  // What is measured may be another tree: its own hand lays open what its own code reads.
  const tree = join(dirname(path), '../..');
  const { layOpen, readsLaidOpen }: typeof LaidOpen = await import(join(tree, 'deploy/build/laid-open.ts'));
  const { alias, plugins } = as === 'shipped' ? { alias: {}, plugins: [] } : ON_NODE;
  const split = { splitting: true, outdir: code, outExtension: { '.js': '.mjs' } };
  const bundling = { ...ON_NODE, ...split, alias, minify: true, plugins: [...plugins, readsLaidOpen] };
  await build({ ...bundling, entryPoints: { host: path } });
  layOpen(code, join(tree, 'catalogue'));
  return join(code, 'host.mjs');
}

const said = <T>(child: ChildProcess, schema: z.ZodType<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`a measured process ended early with ${code}`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(schema.parse(message));
    });
  });

/**
 * As the built folder is, in one file; the same with the SDK as its makers ship it; or as it was before, file by file as they are
 * written.
 */
export type As = 'built' | 'shipped' | 'sources';

/** Starts a file of this folder, or one named in full, as a process of its own. */
export async function startMeasured(
  file: string,
  environment: Record<string, string>,
  as: As = 'built',
): Promise<Measured> {
  const path = isAbsolute(file) ? file : fileURLToPath(new URL(file, import.meta.url));
  const run = as === 'sources' ? path : await bundled(path, as);
  const child = fork(run, {
    execArgv: as === 'sources' ? ['--max-semi-space-size=16', '--import', 'tsx', '--expose-gc'] : HEAP.split(' '),
    env: { ...process.env, ...(as === 'sources' ? {} : ARENAS), ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { port } = await said(child, Ready);
  return {
    port,
    use() {
      const answered = said(child, Use);
      child.send('use');
      return answered;
    },
    stop: () =>
      new Promise((done) => {
        child.once('exit', () => done());
        child.kill('SIGTERM');
      }),
  };
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The measured side: tells the port, answers what is asked, and ends with its parent. */
export function beMeasured(port: number): void {
  let looking = 0;
  process.on('message', () => {
    const before = cpuMs();
    globalThis.gc?.();
    looking += cpuMs() - before;
    process.send?.({ rssMb: process.memoryUsage.rss() / 2 ** 20, cpuMs: cpuMs() - looking } satisfies Use);
  });
  process.once('disconnect', () => process.exit(0));
  process.once('SIGTERM', () => process.exit(0));
  process.send?.({ port });
}
