import type { CompiledCatalogue } from '../../../catalogue/catalogue.ts';
import type { Learned } from '../learned.ts';
import { createLanguage } from '../words/language.ts';
import { simplifiedTable, syllableTable } from './char-tables.ts';
import { pack } from './pack.ts';
import { labelledTexts } from './texts.ts';
import { train } from './train.ts';

/** Learns everything the search needs from a catalogue. Deterministic; about ten seconds. */
export function learn(catalogue: CompiledCatalogue, stamp: string): Learned {
  const tables = { syllables: syllableTable(), simplified: simplifiedTable() };
  const language = createLanguage(tables, catalogue);
  const examples = labelledTexts(catalogue).map(({ answer, text, weight }) => ({
    answer,
    weight,
    features: language.featurize(language.normalize(text)),
  }));
  const trained = train(examples);
  return {
    stamp,
    ...tables,
    answers: trained.answers,
    bias: trained.bias,
    weights: Buffer.from(pack(trained)).toString('base64'),
  };
}
