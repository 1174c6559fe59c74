import type { TaughtCatalogue } from '../../../catalogue/catalogue.ts';
import { simplifiedTable, syllableTable } from '../../matters/learn/char-tables.ts';
import { sparse } from '../../matters/learn/sparse.ts';
import { train } from '../../matters/learn/train.ts';
import type { Weights } from '../../matters/rank/weights.ts';
import type { Features, Featurize } from '../../matters/words/features.ts';
import { createLanguage } from '../../matters/words/language.ts';
import { BEGINS_OR_GOES_ON, joinFeatures } from '../intents/begins.ts';
import { featuresOf } from '../intents/features.ts';
import { type LearnedIntents, wishOf } from '../intents/learned.ts';
import { createSpelling, type Spelling } from '../intents/spelling.ts';
import type { Join } from './joins.ts';
import type { Lesson } from './texts.ts';

/** So many weights are kept: more of them change no figure of cross-validation. */
const KEEP = 90_000;

/** So many are kept of what tells where a concern begins. */
const KEEP_JOINS = 20_000;

/** Learns wishes and dangers from the lessons, and from the joins where a concern begins. Deterministic; half a minute or more. `progress`: how much of the wishes and dangers is learned, 0…1. */
export function learnFrom(
  lessons: readonly Lesson[],
  joins: readonly Join[],
  catalogue: TaughtCatalogue,
  stamp: string,
  progress?: (done: number) => void,
): LearnedIntents {
  const tables = { syllables: syllableTable(), simplified: simplifiedTable() };
  const { featurize } = createLanguage(tables, catalogue);
  const spelling = createSpelling(tables.simplified, catalogue);
  const told = lessons.map((lesson) => ({ ...lesson, features: featuresOf(spelling(lesson.text), featurize) }));
  const half = (from: number) => progress && ((done: number) => progress(from + done / 2));
  const wishes = learnColumns(
    told.map((one) => ({ ...one, answer: one.column })),
    half(0),
  );
  const dangers = learnColumns(
    told.map((one) => ({
      ...one,
      answer: one.not === undefined ? wishOf(one.column) : (`else:not-${one.not}` as const),
    })),
    half(0.5),
  );
  return { stamp, ...wishes, dangers, joins: learnJoins(joins, spelling, featurize) };
}

/** Learns which of its answers a text has. */
function learnColumns<Answer extends string>(
  told: readonly { answer: Answer; features: Features; weight: number }[],
  progress?: (done: number) => void,
): { columns: Answer[]; weights: Weights } {
  const columns = [...new Set(told.map((one) => one.answer))].sort();
  const known = new Float32Array(columns.length);
  const examples = told.map(({ answer, features, weight }) => ({ answer, features, weight, known }));
  return { columns, weights: sparse(train({ examples, answers: columns, frames: [], keep: KEEP, progress })) };
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
