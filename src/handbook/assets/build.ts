import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// `npm run pages`: styles and scripts, bundled into files of texts that both hosts import: the handbook's, and those of sheets.

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** Phones of the last five years. */
const BROWSERS = ['chrome94', 'firefox93', 'safari15'];

const HANDBOOK = {
  'style.css': '../styles/style.css',
  'booklet.css': '../styles/booklet.css',
  'search.js': '../client/search.ts',
  'numbers.js': '../client/numbers.ts',
  'sign.js': '../client/sign.ts',
};

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [at(entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    charset: 'utf8',
    target: entry.endsWith('.ts') ? BROWSERS : 'esnext',
    tsconfigRaw: '{}',
  });
  return outputFiles[0]?.text ?? '';
}

/** Writes what these are bundled into, by their names. Whoever watches it is not woken for nothing. */
async function make(target: string, entries: Record<string, string>, beside: Record<string, string> = {}) {
  const texts = await Promise.all(Object.entries(entries).map(async ([name, entry]) => [name, await bundle(entry)]));
  const written = JSON.stringify({ ...Object.fromEntries(texts), ...beside });
  const file = at(target);
  if (existsSync(file) && readFileSync(file, 'utf8') === written) return;
  mkdirSync(dirname(file), { recursive: true });
  // Two builds at once must not meet in one file.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, written);
  renameSync(draft, file);
}

await make('built/files.json', HANDBOOK, { 'icon.svg': readFileSync(at('icon.svg'), 'utf8') });
await make('../../../cards/built/styles.json', { 'a4.css': '../../../cards/a4.css' });
