import { brotliDecompressSync } from 'node:zlib';
import packed from './build/packed.json' with { type: 'json' };

const unpack = (text: string): unknown =>
  JSON.parse(brotliDecompressSync(Buffer.from(text, 'base64')).toString('utf8'));

/** The compiled list, as catalogue/publish.ts wrote it. */
export const unpackCatalogue = (): unknown => unpack(packed.catalogue);

/** What the search learned from it, as src/matters/learn/build.ts wrote it. */
export const unpackSearch = (): unknown => unpack(packed.search);
