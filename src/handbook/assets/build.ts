import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// `npm run pages`: the handbook's styles and scripts, bundled into one file of texts that both hosts import.

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const TARGET = at('built/files.json');
/** Phones of the last five years. */
const BROWSERS = ['chrome94', 'firefox93', 'safari15'];

const ENTRIES = {
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

const names = Object.entries(ENTRIES);
const texts = await Promise.all(names.map(([, entry]) => bundle(entry)));
const files = Object.fromEntries(names.map(([name], i) => [name, texts[i] ?? '']));
const written = JSON.stringify({ ...files, 'icon.svg': readFileSync(at('icon.svg'), 'utf8') });

// Two builds at once must not meet in one file, and whoever watches it is not woken for nothing.
if (!existsSync(TARGET) || readFileSync(TARGET, 'utf8') !== written) {
  mkdirSync(at('built'), { recursive: true });
  const draft = `${TARGET}.${process.pid}`;
  writeFileSync(draft, written);
  renameSync(draft, TARGET);
}
