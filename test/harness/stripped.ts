import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { transform } from 'esbuild';

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

/** Blanks where the types stood, so that a line is the line it was; nothing where there is more to do than leave types away. */
const blanked = (text: string): string | undefined => {
  try {
    return stripTypeScriptTypes(text);
  } catch {
    return undefined;
  }
};

const strippedOf = async (file: string): Promise<string> => {
  const text = readFileSync(file, 'utf8');
  const loader = file.endsWith('x') ? 'tsx' : 'ts';
  const options = { loader, format: 'esm', target: 'es2024', jsx: 'automatic', jsxImportSource: 'hono/jsx' } as const;
  return (loader === 'ts' ? blanked(text) : undefined) ?? (await transform(text, options)).code;
};

/** Strips what changed since it was stripped last. What another run strips at the same time comes out the same. */
export async function stripTypes(root = '.'): Promise<void> {
  const to = resolve(root, STRIPPED);
  for (const file of sourcesOf(root)) {
    const time = timeOf(join(root, file));
    const out = join(to, file.replace(/\.tsx?$/, '.js'));
    if (timeOf(out) === time) continue;
    const stripped = await strippedOf(join(root, file));
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(`${out}.${process.pid}`, stripped);
    // Whatever is written while it is stripped is newer than this, and is stripped again.
    utimesSync(`${out}.${process.pid}`, new Date(time), new Date(time));
    renameSync(`${out}.${process.pid}`, out);
  }
}
