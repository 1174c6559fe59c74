import type { CompiledCatalogue } from '../../../catalogue/catalogue.ts';
import type { Learned } from '../learned.ts';
import { createLikelihood } from '../rank/likelihood.ts';
import { HEARD } from '../rank/rank.ts';
import { packWeights } from '../rank/weights.ts';
import { createLanguage } from '../words/language.ts';
import { simplifiedTable, syllableTable } from './char-tables.ts';
import { sparse } from './sparse.ts';
import { labelledTexts, stands } from './texts.ts';
import { train } from './train.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Learns everything the search needs from a catalogue. Deterministic; about ten seconds. */
export function learn(catalogue: CompiledCatalogue, stamp: string): Learned {
  const tables = { syllables: syllableTable(), simplified: simplifiedTable() };
  const language = createLanguage(tables, catalogue);
  const texts = labelledTexts(catalogue).map((one) => ({ ...one, words: language.normalize(one.text) }));
  const likelihood = createLikelihood(texts.filter(stands), language.notions);
  const examples = texts.map((one) => ({
    answer: one.answer,
    weight: one.weight,
    features: language.featurize(one.words),
    known: likelihood.score(one.words, stands(one) ? one : undefined).map((score) => HEARD * score),
  }));
  const trained = train(examples, likelihood.answers);
  return {
    stamp,
    ...tables,
    vocabulary: vocabularyOf(texts.map((one) => one.words)),
    answers: trained.answers,
    weights: packWeights(sparse(trained)),
  };
}
