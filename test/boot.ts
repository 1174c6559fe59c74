import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestHarness, type TestHarness } from 'wrangler';
import { ENVIRONMENT } from './door/events.ts';
import { buildWorker, type WorkerBundle } from './door/worker-bundle.ts';
import { MOST_GZIP } from './harness/bundle-limit.ts';

// The boot check of `npm run check`: the Worker as it would be deployed, in workerd, with a migrated D1.

/** What only the Node host, the sandbox and the tests may load. */
const FOREIGN = [
  /^src\/(node\/|store\/file\/|feishu\/(long-connection|recognise)\.ts|handbook\/assets\/build\.ts|voice\/pcm-of\.ts)/,
  /^(test|sandbox|node_modules\/(esbuild|ws\/lib|tsx|@hono\/node-server|(ogg-)?opus-decoder|codec-parser|@wasm-audio-decoders))\//,
];

function complaintsAbout({ gzipBytes, inputs, imports }: WorkerBundle): string[] {
  const foreign = inputs.filter((file) => FOREIGN.some((pattern) => pattern.test(file)));
  return [
    ...(gzipBytes < MOST_GZIP ? [] : [`the bundle has ${gzipBytes} bytes in gzip, ${MOST_GZIP} are the most`]),
    ...foreign.map((file) => `the bundle contains ${file}`),
    ...imports.filter((name) => /sqlite|child_process/.test(name)).map((name) => `the bundle imports ${name}`),
  ];
}

async function complaintsOf(worker: TestHarness): Promise<string[]> {
  const complaints: string[] = [];
  const expectAnswer = async (path: string, init: { method: string }, status: number) => {
    const answer = await worker.fetch(path, init);
    const text = await answer.text();
    if (answer.status !== status)
      complaints.push(`${init.method} ${path} was answered ${answer.status}, not ${status}`);
    if (!text.startsWith('{'))
      complaints.push(`${init.method} ${path} was not answered with JSON: ${text.slice(0, 200)}`);
  };
  await expectAnswer('/healthz', { method: 'GET' }, 200);
  await expectAnswer('/nowhere', { method: 'GET' }, 404);
  await expectAnswer('/feishu/events', { method: 'POST' }, 401);
  return complaints;
}

async function main(): Promise<void> {
  // Nobody is asked where this machine is.
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false';
  const folder = mkdtempSync(join(tmpdir(), 'shuiguan-boot-'));
  let worker: TestHarness | undefined;
  try {
    const bundle = await buildWorker(folder);
    const began = performance.now();
    worker = createTestHarness({
      workers: [{ configPath: 'wrangler.toml', prebuiltWorkerDir: folder, secrets: ENVIRONMENT }],
    });
    await worker.listen();
    await worker.getWorker().applyD1Migrations('DB');
    const complaints = [...complaintsAbout(bundle), ...(await complaintsOf(worker))];
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
    const size = `${Math.round(bundle.bytes / 1000)} kB, ${Math.round(bundle.gzipBytes / 1000)} kB in gzip`;
    console.log(`The Worker boots: ${size}, answering after ${Math.round(performance.now() - began)} ms.`);
  } finally {
    await worker?.close();
    rmSync(folder, { recursive: true });
  }
}

main().catch((error) => {
  console.error(`The Worker does not boot.\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});
