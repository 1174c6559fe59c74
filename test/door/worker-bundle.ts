import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as z from 'zod';

/** wrangler's own entry. */
export const WRANGLER = fileURLToPath(new URL('../../node_modules/wrangler/bin/wrangler.js', import.meta.url));
const Metafile = z.object({
  outputs: z.record(
    z.string(),
    z.object({ imports: z.array(z.object({ path: z.string() })), inputs: z.looseObject({}) }),
  ),
});

export type WorkerBundle = {
  bytes: number;
  gzipBytes: number;
  /** The files of which something is in the bundle, from the project's folder. */
  inputs: string[];
  /** The runtime's own modules it imports. */
  imports: string[];
};

/** Builds what `npm run deploy` would upload into `folder`. Throws with wrangler's words when it does not build. */
export async function buildWorker(folder: string): Promise<WorkerBundle> {
  const metafile = join(folder, 'meta.json');
  const wrangler = ['deploy', '--dry-run', '--outdir', folder, '--metafile', metafile];
  const env = { ...process.env, CLOUDFLARE_CF_FETCH_ENABLED: 'false' };
  const child = spawn(process.execPath, [WRANGLER, ...wrangler], { env });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (words += String(part)));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`wrangler could not build the Worker:\n${words}`);

  const script = readFileSync(join(folder, 'worker.js'));
  const { outputs } = Metafile.parse(JSON.parse(readFileSync(metafile, 'utf8')));
  const all = Object.values(outputs);
  return {
    bytes: script.length,
    gzipBytes: gzipSync(script).length,
    inputs: all.flatMap((output) => Object.keys(output.inputs)),
    imports: all.flatMap((output) => output.imports.map((one) => one.path)),
  };
}
