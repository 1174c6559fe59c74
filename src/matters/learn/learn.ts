import type { CompiledCatalogue } from '../../../catalogue/catalogue.ts';
import type { Learned } from '../learned.ts';
import { packWeights } from '../rank/weights.ts';
import { createLanguage } from '../words/language.ts';
import { simplifiedTable, syllableTable } from './char-tables.ts';
import { sparse } from './sparse.ts';
import { labelledTexts } from './texts.ts';
import { train } from './train.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Learns everything the search needs from a catalogue. Deterministic; about ten seconds. */
export function learn(catalogue: CompiledCatalogue, stamp: string): Learned {
  const tables = { syllables: syllableTable(), simplified: simplifiedTable() };
  const language = createLanguage(tables, catalogue);
  const texts = labelledTexts(catalogue).map((one) => ({ ...one, words: language.normalize(one.text) }));
  const examples = texts.map(({ answer, words, weight }) => ({ answer, weight, features: language.featurize(words) }));
  const trained = train(examples);
  return {
    stamp,
    ...tables,
    vocabulary: vocabularyOf(texts.map((one) => one.words)),
    answers: trained.answers,
    weights: packWeights(sparse(trained)),
  };
}
