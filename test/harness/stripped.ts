import { existsSync, mkdirSync, readdirSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';

/** Where the sources stand without their types, by the same paths; what loads tests reads them there. */
const STRIPPED = 'test/.stripped';

const FOLDERS = ['src', 'cards', 'catalogue', 'sandbox', 'deploy', 'test'];
const NO_SOURCES =
  /^(?:catalogue\/build|src\/handbook\/assets\/built|sandbox\/built|test\/(?:workerd\/\.built|\.stripped))\//;

const sourcesOf = (root: string): string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  ).filter((file) => /(?<!\.d)\.tsx?$/.test(file) && !NO_SOURCES.test(file));

/** In whole milliseconds, which is what can be set. */
const timeOf = (file: string): number => (existsSync(file) ? Math.round(statSync(file).mtimeMs) : 0);

/** Strips what changed since it was stripped last. What another run strips at the same time comes out the same. */
export async function stripTypes(root = '.'): Promise<void> {
  const to = resolve(root, STRIPPED);
  const outOf = (file: string) => join(to, file.replace(/\.tsx?$/, '.js'));
  const times = new Map(sourcesOf(root).map((file) => [file, timeOf(join(root, file))]));
  const stale = [...times].filter(([file, time]) => timeOf(outOf(file)) !== time);
  if (stale.length === 0) return;
  const { outputFiles } = await build({
    absWorkingDir: resolve(root),
    entryPoints: stale.map(([file]) => file),
    outdir: to,
    outbase: '.',
    bundle: false,
    write: false,
    format: 'esm',
    target: 'es2024',
    sourcemap: 'external',
    sourcesContent: false,
    logLevel: 'silent',
  });
  for (const { path, contents } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.${process.pid}`, contents);
    renameSync(`${path}.${process.pid}`, path);
  }
  // Whatever is written while it is stripped is newer than this, and is stripped again.
  for (const [file, time] of stale) utimesSync(outOf(file), new Date(time), new Date(time));
}
