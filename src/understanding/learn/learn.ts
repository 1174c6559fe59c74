import type { TaughtCatalogue } from '../../../catalogue/catalogue.ts';
import { simplifiedTable, syllableTable } from '../../matters/learn/char-tables.ts';
import { sparse } from '../../matters/learn/sparse.ts';
import { train } from '../../matters/learn/train.ts';
import type { Weights } from '../../matters/rank/weights.ts';
import type { Featurize } from '../../matters/words/features.ts';
import { createLanguage } from '../../matters/words/language.ts';
import { BEGINS_OR_GOES_ON, joinFeatures } from '../intents/begins.ts';
import { featuresOf } from '../intents/features.ts';
import type { LearnedIntents } from '../intents/learned.ts';
import { createSpelling, type Spelling } from '../intents/spelling.ts';
import type { Join } from './joins.ts';
import type { Lesson } from './texts.ts';

/** So many weights are kept: more of them change no figure of cross-validation. */
const KEEP = 90_000;

/** So many are kept of what tells where a concern begins. */
const KEEP_JOINS = 20_000;

/** Learns wishes and dangers from the lessons, and from the joins where a concern begins. Deterministic; a few seconds. */
export function learnFrom(
  lessons: readonly Lesson[],
  joins: readonly Join[],
  catalogue: TaughtCatalogue,
  stamp: string,
): LearnedIntents {
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
  return { stamp, columns, weights: sparse(trained), joins: learnJoins(joins, spelling, featurize) };
}

/** Learns where a concern begins. */
export function learnJoins(joins: readonly Join[], spelling: Spelling, featurize: Featurize): Weights {
  const known = new Float32Array(BEGINS_OR_GOES_ON.length);
  const examples = joins.map(({ before, clause, is, weight }) => ({
    answer: is,
    features: joinFeatures(before, clause, spelling, featurize),
    weight,
    known,
  }));
  return sparse(train({ examples, answers: BEGINS_OR_GOES_ON, frames: [], keep: KEEP_JOINS }));
}
