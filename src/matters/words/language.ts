import type { CompiledCatalogue } from '../../../catalogue/catalogue.ts';
import { createFeaturize, type Featurize } from './features.ts';
import { createNormalize, type Normalize } from './normalize.ts';
import { createNotions, type Notions } from './notions.ts';
import { readSimplified } from './simplified.ts';
import { readSyllables, type Syllables } from './syllables.ts';

export type LanguageTables = { syllables: string; simplified: string };

/** What learner and search must agree on to the letter: how words are cleaned, sounded and taken apart. */
export type Language = { normalize: Normalize; syllables: Syllables; notions: Notions; featurize: Featurize };

/** Opens the language of one catalogue; its communities and estates are noise in a question. */
export function createLanguage(
  tables: LanguageTables,
  { communities }: Pick<CompiledCatalogue, 'communities'>,
): Language {
  const places = communities.flatMap((one) => [one.name, ...one.estates.map((estate) => estate.name)]);
  const syllables = readSyllables(tables.syllables);
  const notions = createNotions();
  return {
    normalize: createNormalize(readSimplified(tables.simplified), places),
    syllables,
    notions,
    featurize: createFeaturize(syllables, notions),
  };
}
