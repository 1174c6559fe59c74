import { readFileSync } from 'node:fs';
import type { CompiledCatalogue, Heard, Spoken, TaughtCatalogue } from '../../../catalogue/catalogue.ts';

/* Written by catalogue/compile.ts from values its own schemas accepted. */
const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../../catalogue/build/${name}`, import.meta.url), 'utf8')) as T;

/** The list as compiled last, with all that is learned from it. */
export const readLessons = (): { catalogue: TaughtCatalogue; spoken: Spoken[] } => ({
  catalogue: { ...read<CompiledCatalogue>('catalogue.json'), heard: read<Heard[]>('heard.json') },
  spoken: read<Spoken[]>('spoken.json'),
});
