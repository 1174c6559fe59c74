import { readFileSync } from 'node:fs';

// In the built folder in the place of packed.ts: the same files lie beside the code as they are read (deploy/build/laid-open.ts).
// In the code they would be kept as its text for as long as it runs.

const beside = (name: string) => readFileSync(new URL(name, import.meta.url));

export const unpackCatalogue = (): unknown => JSON.parse(beside('catalogue.json').toString());
export const unpackLearned = (): Uint8Array<ArrayBuffer> => beside('search.bin');
export const unpackIntents = (): Uint8Array<ArrayBuffer> => beside('intents.bin');
