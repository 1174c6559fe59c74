import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import * as z from 'zod';
import { layOpen, readsLaidOpen } from './laid-open.ts';
import { ON_NODE } from './node-options.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const at = (path: string) => join(ROOT, path);

/** What can be started in the built folder, by its name there. */
export const ENTRIES = {
  server: 'src/node/server.ts',
  doctor: 'src/node/doctor.ts',
  backup: 'src/node/backup.ts',
  restore: 'src/node/restore.ts',
  check: 'src/node/check.ts',
  healthy: 'src/node/healthy.ts',
  'roster-import': 'src/node/roster-import.ts',
  'subjects-import': 'src/node/subjects-import.ts',
  confirmed: 'src/node/write-confirmed.ts',
};

/** What runs beside the server in a thread of its own. */
const THREADS = { learner: 'src/node/relearn/learner.ts' };
/** Under the LGPL (the parser of voice messages): kept whole beside our code, as it came, so that anyone may put another in its place. */
const APART = ['codec-parser'];

/** As npm runs them there; `exec`, so that a signal to npm reaches the server itself. */
const SCRIPTS: [script: string, entry: keyof typeof ENTRIES][] = [
  ['start', 'server'],
  ['serve', 'server'],
  ['doctor', 'doctor'],
  ['backup', 'backup'],
  ['restore', 'restore'],
  ['db:check', 'check'],
  ['healthy', 'healthy'],
  ['roster:import', 'roster-import'],
  ['subjects:import', 'subjects-import'],
  ['confirmed', 'confirmed'],
];

/** Node's other threads share what they allocate from (glibc's mallopt(3), M_ARENA_MAX): each for itself they keep 5 MB more. */
export const ARENAS = { MALLOC_ARENA_MAX: '2' };

/**
 * How Node runs a server (docs/性能.md): a small heap; its own code in large pages where the machine has them, which takes 8 MB more
 * and a sixth of the CPU less; and memory given back in quiet times (src/node/give-back.ts).
 */
export const HEAP = '--max-semi-space-size=8 --max-old-space-size=400 --use-largepages=silent --expose-gc';

const Package = z.object({ name: z.string(), version: z.string(), license: z.string(), engines: z.looseObject({}) });

/**
 * Makes the folder that runs with Node alone: the server and every command bundled, the list and what was learned beside
 * them, the migrations, the settings to fill in and what installs it. What was in the folder is replaced, all but .env
 * and data. Resolves with the bytes of code.
 */
export async function bundleInto(folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true });
  for (const made of ['code', 'migrations', 'deploy']) rmSync(join(folder, made), { recursive: true, force: true });
  const { metafile } = await build({
    ...ON_NODE,
    external: [...ON_NODE.external, ...APART],
    entryPoints: Object.fromEntries(Object.entries({ ...ENTRIES, ...THREADS }).map(([name, path]) => [name, at(path)])),
    outdir: join(folder, 'code'),
    splitting: true,
    minify: true,
    legalComments: 'linked',
    metafile: true,
    plugins: [...ON_NODE.plugins, readsLaidOpen],
  });
  layOpen(join(folder, 'code'));
  for (const name of APART)
    cpSync(at(`node_modules/${name}`), join(folder, 'code/node_modules', name), { recursive: true });
  const version = await build({
    entryPoints: [at('node-version.ts')],
    write: false,
    format: 'esm',
    target: 'es2020',
    charset: 'utf8',
  });
  // A Node that is too old cannot even read the code: it is told so before.
  writeFileSync(join(folder, 'code', 'node-version.js'), version.outputFiles[0]?.text ?? '');
  for (const name of Object.keys(ENTRIES))
    writeFileSync(join(folder, `${name}.js`), `import './code/node-version.js';\nawait import('./code/${name}.js');\n`);
  cpSync(at('catalogue/build/heard.json'), join(folder, 'code', 'heard.json'));
  cpSync(at('src/store/migrations'), join(folder, 'migrations'), { recursive: true });
  for (const name of ['.env.example', 'LICENSE', 'docs/部署手册.md', 'docs/运行手册.md'])
    cpSync(at(name), join(folder, name.replace('docs/', '')));
  const handed = (name: string) => !/(^|\/)build(\/|$)/.test(name.slice(at('deploy').length));
  cpSync(at('deploy'), join(folder, 'deploy'), { recursive: true, filter: handed });
  const {
    name,
    version: number,
    license,
    engines,
  } = Package.parse(JSON.parse(readFileSync(at('package.json'), 'utf8')));
  const scripts = Object.fromEntries(
    SCRIPTS.map(([script, entry]) => [script, `exec node ${entry === 'server' ? `${HEAP} ` : ''}${entry}.js`]),
  );
  const own = { name, private: true, version: number, license, type: 'module', engines, scripts };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(own, null, 2)}\n`);
  return Object.values(metafile.outputs).reduce((sum, { bytes }) => sum + bytes, 0);
}
