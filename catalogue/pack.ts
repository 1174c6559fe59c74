import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { CATALOGUE_DIR } from './read.ts';

// Last step of `npm run catalogue`: the list and what the search learned from it, packed for the bundle. A Worker may
// weigh 1 MB gzipped; bundlers escape every Chinese character to six bytes, so the text travels as Brotli in base64.
const at = (name: string) => join(CATALOGUE_DIR, 'build', name);
const TARGET = at('packed.json');

const catalogue = readFileSync(at('catalogue.json'));
const search = readFileSync(at('search.json'));
const stamp = createHash('sha256').update(catalogue).update(search).digest('hex').slice(0, 16);

const pack = (bytes: Buffer) => brotliCompressSync(bytes).toString('base64');
const current = existsSync(TARGET) && readFileSync(TARGET, 'utf8').startsWith(`{"stamp":"${stamp}"`);
if (!current) {
  const draft = `${TARGET}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ stamp, catalogue: pack(catalogue), search: pack(search) }));
  renameSync(draft, TARGET);
}
