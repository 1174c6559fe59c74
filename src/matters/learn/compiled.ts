import { readFileSync } from 'node:fs';
import type { CompiledCatalogue, HeardExample, Spoken, TaughtCatalogue } from '../../../catalogue/catalogue.ts';

/* Written by catalogue/compile.ts from values its own schemas accepted. */
const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../../catalogue/build/${name}`, import.meta.url), 'utf8')) as T;

/** The heard texts as compiled last, which the bot itself does not carry. */
export const readHeard = (): HeardExample[] => read('heard.json');

/** The examples of wishes and dangers as compiled last. */
export const readSpoken = (): Spoken[] => read('spoken.json');

/** The list as compiled last, with all that the search learns from. */
export const readTaught = (): TaughtCatalogue => ({ ...read<CompiledCatalogue>('catalogue.json'), heard: readHeard() });
