import { readFileSync } from 'node:fs';
import type { Heard, TaughtCatalogue } from '../../../catalogue/catalogue.ts';
import { catalogue } from '../../../catalogue/index.ts';

/** The list of this build with the heard texts beside it, which the bot itself does not carry. */
export function readTaught(): TaughtCatalogue {
  const file = new URL('../../../catalogue/build/heard.json', import.meta.url);
  // Written by catalogue/compile.ts from values its own schemas accepted.
  return { ...catalogue, heard: JSON.parse(readFileSync(file, 'utf8')) as Heard[] };
}
