import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { CATALOGUE_DIR } from './read.ts';

// Last step of `npm run catalogue`: the list and what the search learned from it, packed for the bundle. A Worker may
// weigh 1 MB gzipped; bundlers escape every Chinese character to six bytes, so the text travels as Brotli in base64. In two
// bytes a character Brotli sees Chinese better than in three; the search's weights are plain ASCII and stand apart.

/** Changes with what is written below, so that a file packed otherwise is packed anew. */
const FORMAT = 'words in utf-16, weights in ascii';

const at = (name: string) => join(CATALOGUE_DIR, 'build', name);
const TARGET = at('packed.json');

const catalogue = readFileSync(at('catalogue.json'));
const search = readFileSync(at('search.json'));
const stamp = createHash('sha256').update(FORMAT).update(catalogue).update(search).digest('hex').slice(0, 16);

const pack = (bytes: Buffer) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_NPOSTFIX]: 1 } }).toString('base64');
const current = existsSync(TARGET) && readFileSync(TARGET, 'utf8').startsWith(`{"stamp":"${stamp}"`);
if (!current) {
  const draft = `${TARGET}.${process.pid}`;
  const { weights, ...learned }: { weights: unknown } = JSON.parse(search.toString('utf8'));
  const words = JSON.stringify({ catalogue: JSON.parse(catalogue.toString('utf8')), search: learned });
  writeFileSync(
    draft,
    JSON.stringify({
      stamp,
      words: pack(Buffer.from(words, 'utf16le')),
      weights: pack(Buffer.from(JSON.stringify(weights), 'latin1')),
    }),
  );
  renameSync(draft, TARGET);
}
