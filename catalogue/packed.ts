import { brotliDecompressSync } from 'node:zlib';
import packed from './build/packed.json' with { type: 'json' };

/** The compiled list, as catalogue/publish.ts wrote it. */
export const unpackCatalogue = (): unknown =>
  JSON.parse(brotliDecompressSync(Buffer.from(packed.list, 'base64')).toString('utf16le'));

/** What the search learned from it: the file catalogue/learned/search.bin. */
export const unpackLearned = (): Uint8Array<ArrayBuffer> => Buffer.from(packed.learned, 'base64');

/** What was learned of wishes and dangers: the file catalogue/learned/intents.bin. */
export const unpackIntents = (): Uint8Array<ArrayBuffer> => Buffer.from(packed.intents, 'base64');
