import type { TaughtCatalogue } from '../../../catalogue/catalogue.ts';
import { simplifiedTable, syllableTable } from '../../matters/learn/char-tables.ts';
import { sparse } from '../../matters/learn/sparse.ts';
import { train } from '../../matters/learn/train.ts';
import { createLanguage } from '../../matters/words/language.ts';
import { featuresOf } from '../intents/features.ts';
import type { LearnedIntents } from '../intents/learned.ts';
import { createSpelling } from '../intents/spelling.ts';
import type { Lesson } from './texts.ts';

/** So many weights are kept: more of them change no figure of cross-validation. */
const KEEP = 90_000;

/** Learns wishes and dangers from the lessons. Deterministic; a few seconds. */
export function learnFrom(lessons: readonly Lesson[], catalogue: TaughtCatalogue, stamp: string): LearnedIntents {
  const tables = { syllables: syllableTable(), simplified: simplifiedTable() };
  const { featurize } = createLanguage(tables, catalogue);
  const spelling = createSpelling(tables.simplified, catalogue);
  const columns = [...new Set(lessons.map((one) => one.column))].sort();
  const known = new Float32Array(columns.length);
  const examples = lessons.map(({ text, column, weight }) => ({
    answer: column,
    features: featuresOf(spelling(text), featurize),
    weight,
    known,
  }));
  const trained = train({ examples, answers: columns, frames: [], keep: KEEP });
  return { stamp, columns, weights: sparse(trained) };
}
