import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { TaughtCatalogue } from '../../../catalogue/catalogue.ts';
import { heardTexts, labelledTexts } from '../texts.ts';
import { timesAsked } from './prior.ts';

/**
 * A hash (16 hex digits) over all that learning depends on: the texts with their answers, the place names that are noise,
 * and the learner's own code, less its comments, its layout, its types and where its files lie.
 */
export function stampOf(catalogue: TaughtCatalogue): string {
  const places = catalogue.communities.map((one) => [one.name, ...one.estates.map((estate) => estate.name)]);
  const texts = [...labelledTexts(catalogue), ...heardTexts(catalogue.heard, catalogue)];
  return createHash('sha256')
    .update(JSON.stringify({ texts, places, asked: [...timesAsked(catalogue.heard)] }))
    .update(codeOf(new URL('learn.ts', import.meta.url)))
    .digest('hex')
    .slice(0, 16);
}

/** The code of a learner with all it calls, less its comments, layout and types. */
export function codeOf(entry: URL): string {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    // Names are left alone: what esbuild shortens them to hangs on every letter of a file, those of its types too.
    minifyWhitespace: true,
    minifySyntax: true,
    write: false,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    legalComments: 'none',
  });
  return outputFiles[0]?.text ?? '';
}
