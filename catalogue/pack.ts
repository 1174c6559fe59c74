import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { CATALOGUE_DIR } from './read.ts';

// Last step of `npm run catalogue`: the list and what the search learned from it, packed for the bundle. Bundlers escape
// every Chinese character to six bytes, so the text travels as Brotli in base64: in two bytes a character Brotli sees
// Chinese better than in three. What was learned is packed already (catalogue/learned/) and travels as it is.
// The heard texts stay behind.

/** Changes with what is written below, so that a file packed otherwise is packed anew. */
const FORMAT = 'list in utf-16, learned and intents as they are';

const at = (name: string) => join(CATALOGUE_DIR, name);
const TARGET = at('build/packed.json');

const list = readFileSync(at('build/catalogue.json'));
const learned = readFileSync(at('learned/search.bin'));
const intents = readFileSync(at('learned/intents.bin'));
const stamp = createHash('sha256')
  .update(FORMAT)
  .update(list)
  .update(learned)
  .update(intents)
  .digest('hex')
  .slice(0, 16);

/** A play does not wait for the smallest file; whoever bundles for good packs it anew. */
const quick = process.env.PACK === 'quick';
const named = quick ? `${stamp} quick` : stamp;
const current = [named, stamp].some(
  (one) => existsSync(TARGET) && readFileSync(TARGET, 'utf8').startsWith(`{"stamp":"${one}"`),
);
if (!current) {
  const draft = `${TARGET}.${process.pid}`;
  const words = brotliCompressSync(Buffer.from(list.toString('utf8'), 'utf16le'), {
    params: { [constants.BROTLI_PARAM_NPOSTFIX]: 1, [constants.BROTLI_PARAM_QUALITY]: quick ? 9 : 11 },
  });
  const [listed, search, wishes] = [words, learned, intents].map((bytes) => bytes.toString('base64'));
  writeFileSync(draft, JSON.stringify({ stamp: named, list: listed, learned: search, intents: wishes }));
  renameSync(draft, TARGET);
}
