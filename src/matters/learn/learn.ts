import type { TaughtCatalogue } from '../../../catalogue/catalogue.ts';
import { countTexts } from '../rank/counts.ts';
import type { Learned } from '../rank/learned.ts';
import { createLikelihood, HEARD } from '../rank/likelihood.ts';
import { createPieces } from '../rank/pieces.ts';
import { heardTexts, labelledTexts, OUT, SCATTERED, stands } from '../texts.ts';
import { createLanguage } from '../words/language.ts';
import { simplifiedTable, syllableTable } from './char-tables.ts';
import { framesOf } from './frames.ts';
import { mistyped } from './mistyped.ts';
import { priorOf, timesAsked } from './prior.ts';
import { learnSides } from './sides.ts';
import { sparse } from './sparse.ts';
import { HARDLY, type Telling, train } from './train.ts';
import { vocabularyOf } from './vocabulary.ts';

/** What is outside and of no topic tells only that it is outside. */
const isOfAnAnswer = ({ answer }: { answer: string }) => answer !== SCATTERED;

/** Learns everything the search needs from a catalogue and the heard texts. Deterministic; about half a minute. */
export function learn(catalogue: TaughtCatalogue, stamp: string, progress?: (done: number) => void): Learned {
  const tables = { syllables: syllableTable(), simplified: simplifiedTable() };
  const { normalize, notions, featurize } = createLanguage(tables, catalogue);
  const heard = heardTexts(catalogue.heard, catalogue);
  const texts = [...labelledTexts(catalogue), ...heard].map((one) => ({ ...one, words: normalize(one.text) }));
  const standing = texts.filter(stands);
  const pieces = createPieces(notions);
  const counts = countTexts(standing.filter(isOfAnAnswer), pieces);
  const { answers } = counts;
  const likelihood = createLikelihood([counts], answers, pieces);
  const examples = texts.map((one) => {
    const own = stands(one) ? one : undefined;
    const shown = (words: string): Telling => ({
      features: featurize(words),
      known: Float32Array.from(likelihood.score(words, own), (score) => HEARD * score),
    });
    return {
      answer: one.answer,
      or: one.or?.filter((answer) => answers.includes(answer)),
      weight: one.weight,
      ...shown(one.words),
      mistyped: own && shown(mistyped(one.words)),
    };
  });
  const frames = framesOf(
    standing.map((one) => one.text),
    normalize,
    likelihood,
  ).map(featurize);
  const sides = learnSides(examples.filter(stands), frames, (answer) => answer.startsWith(OUT));
  const trained = train({ examples: examples.filter(isOfAnAnswer), answers, frames, least: HARDLY, progress });
  return {
    stamp,
    from: catalogue,
    ...tables,
    vocabulary: vocabularyOf(texts.map((one) => one.words)),
    prior: priorOf(answers, timesAsked(catalogue.heard)),
    counts,
    weights: sparse(trained),
    sides,
  };
}
