import { brotliDecompressSync } from 'node:zlib';
import packed from './build/packed.json' with { type: 'json' };

const unpack = (text: string) => brotliDecompressSync(Buffer.from(text, 'base64'));

const words: { catalogue: unknown; search: object } = JSON.parse(unpack(packed.words).toString('utf16le'));

/** The compiled list, as catalogue/publish.ts wrote it. */
export const unpackCatalogue = (): unknown => words.catalogue;

/** What the search learned from it, as src/matters/learn/build.ts wrote it. */
export const unpackSearch = (): unknown => ({
  ...words.search,
  weights: JSON.parse(unpack(packed.weights).toString('latin1')),
});
