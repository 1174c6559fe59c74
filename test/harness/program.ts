import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { asIfThere } from '../../deploy/build/as-if-there.ts';
import { ON_NODE } from '../../deploy/build/node-options.ts';

const made = new Map<string, Promise<string>>();

/**
 * A source file that is started as a process of its own, bundled once in this process, so that each start takes a fraction;
 * resolves with the bundle's path. Gone when this process ends.
 */
export function programOf(source: URL): Promise<string> {
  const known = made.get(source.href) ?? bundle(fileURLToPath(source));
  made.set(source.href, known);
  return known;
}

async function bundle(source: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'shuiguan-program-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const outfile = join(folder, basename(source).replace(/ts$/, 'mjs'));
  await build({ ...ON_NODE, entryPoints: [source], outfile, plugins: [...ON_NODE.plugins, asIfThere] });
  return outfile;
}
