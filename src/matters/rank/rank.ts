import type { CompiledCatalogue } from '../../../catalogue/catalogue.ts';
import { OUT } from '../texts.ts';
import { type Features, gathered } from '../words/features.ts';
import { languageOf } from '../words/language-of.ts';
import { createMending, type Mended } from '../words/mending.ts';
import { since } from './added.ts';
import { countTexts } from './counts.ts';
import { createFollowing } from './following.ts';
import { type Learned, SIDES } from './learned.ts';
import { createLikelihood, HEARD } from './likelihood.ts';
import { createLinear } from './linear.ts';
import { createPieces } from './pieces.ts';
import { remembered } from './remembered.ts';
import { highest, softmax } from './shares.ts';
import { gainsAt, placesOf, type Why, weigh } from './why.ts';

/** One possible answer: a matter's id, or an outside topic's behind 「out:」; its share of all belief. */
export type Ranked = { answer: string; share: number };

/** The likeliest answers in the list and outside it, best first, and the share of everything outside together. */
export type Ranking = { inside: Ranked[]; outside: Ranked[]; shareOutside: number };
export type Rank = {
  (words: string): Ranking;
  /** What the words weigh for one matter, by what of them. */
  why(words: string, answer: string): Why;
  /** What all of them weigh for an answer beyond what they weigh for all on average, as a logit. */
  weight(words: string, answer: string): number;
};

/** What was found in words. `weights`: what they weigh for each answer. */
type Reading = { mended: Mended; features: Features; ranking: Ranking; weights: Float64Array };

/** How far a guess at mistyped words is believed. */
const GUESSED = 0.6;
/** How far what was learned of the two sides of the list is heard, chosen by cross-validation: 0.2 to 0.5 do as well. */
const SIDED = 0.3;
/** When no answer has this share, words that only nearly sound like the catalogue's are tried too. */
const UNSURE = 0.1;
/** So many answers of either kind are looked at further. */
const CONSIDERED = 12;

/**
 * Adds the learned weights and the prior to the likelihood, over the words as typed and as probably meant. What came into
 * the list since the learning counts at once, and a matter out of use is no answer.
 */
export function createRank(catalogue: CompiledCatalogue, learned: Learned): Rank {
  const { normalize, featurize, notions, syllables } = languageOf(learned, catalogue);
  const pieces = createPieces(notions);
  const { added, answers } = since(learned, catalogue, normalize);
  const tables = added.length > 0 ? [learned.counts, countTexts(added, pieces)] : [learned.counts];
  const likelihood = createLikelihood(tables, answers, pieces);
  const column = new Map(learned.counts.answers.map((answer, i) => [answer, i]));
  const columns = answers.map((answer) => column.get(answer) ?? -1);
  const rowOf = new Map(answers.map((answer, i) => [answer, i]));
  const listed = answers.map((answer) => !answer.startsWith(OUT));
  const linear = createLinear(learned.weights, learned.counts.answers.length);
  const sides = createLinear(learned.sides, SIDES.length);
  const partOutside = listed.filter((one) => !one).length / listed.length;
  /** The column of the side a matter lies on; none of what is no answer. */
  const sideIn = (matter: string) => (answers.includes(matter) ? SIDES.indexOf('inside') : -1);
  const mend = createMending(normalize, learned.vocabulary, syllables, likelihood.isPair, createFollowing(tables));

  function featuresOf({ typed, meant }: Mended): Features {
    const features = featurize(typed);
    if (meant === typed) return features;
    const [asTyped, guessed] = [new Set(features.numbers), featurize(meant)];
    return gathered((on) => {
      features.numbers.forEach((feature, at) => {
        on(feature, features.weights[at] ?? 0);
      });
      guessed.numbers.forEach((feature, at) => {
        if (!asTyped.has(feature)) on(feature, (guessed.weights[at] ?? 0) * GUESSED);
      });
    });
  }

  const shares = new Float64Array(answers.length);
  function rank(mended: Mended, features: Features): { ranking: Ranking; weights: Float64Array } {
    const logits = linear.score(features);
    const likely = likelihood.score(bothWays(mended));
    const [within = 0, without = 0] = sides.score(features);
    // What is likely becomes what the words weigh: one row of numbers for both.
    const weights = likely;
    for (let k = 0; k < shares.length; k++) {
      const i = columns[k] ?? -1;
      const side = SIDED * (listed[k] ? within : without);
      weights[k] = (logits[i] ?? 0) + HEARD * (likely[k] ?? 0) + side;
      shares[k] = (weights[k] ?? 0) + (learned.prior[i] ?? 0);
    }
    softmax(shares);
    let sum = 0;
    for (let k = 0; k < weights.length; k++) sum += weights[k] ?? 0;
    const mean = sum / (weights.length || 1);
    for (let k = 0; k < weights.length; k++) weights[k] = (weights[k] ?? 0) - mean;
    const ranked = (i: number): Ranked => ({ answer: answers[i] ?? '', share: shares[i] ?? 0 });
    const side = (isListed: boolean) => highest(shares, CONSIDERED, (i) => listed[i] === isListed).map(ranked);
    let shareOutside = 0;
    for (let i = 0; i < shares.length; i++) if (!listed[i]) shareOutside += shares[i] ?? 0;
    return { ranking: { inside: side(true), outside: side(false), shareOutside }, weights };
  }

  const readingOf = (mended: Mended): Reading => {
    const features = featuresOf(mended);
    return { mended, features, ...rank(mended, features) };
  };
  const readAnew = (typed: string): Reading => {
    const read = readingOf(mend(typed));
    const saved = (read.ranking.inside[0]?.share ?? 0) < UNSURE ? mend.anew(read.mended) : undefined;
    return saved ? readingOf(saved) : read;
  };

  /** What is the same of words whatever answer it is asked of, in the order of their characters. */
  function placedOf({ mended, features }: Reading) {
    const { meant, typed } = mended;
    const { found, length } = pieces(bothWays(mended));
    const among = new Set(found.subarray(0, length)).size;
    const words: { from: number; to: number }[] = [];
    notions.each(meant, (_, from, to) => words.push({ from, to }));
    const placed = placesOf((on) => featurize.each(meant, (feature, _, from, to) => on(feature, from, to)));
    // Of what is meant as it was typed they are the same features, in the same order.
    const some = meant === typed ? features : theseOf(features, placed.numbers);
    return {
      among,
      words,
      features: placed,
      pieces: placesOf((on) => pieces.each(meant, on)),
      learned: linear.gains(features, some),
      sides: sides.gains(features, some),
    };
  }

  // Why is asked of one answer after another, of words that were ranked just before; and a part of a message is often all of it
  // but a house number or 「这事谁管」.
  const readCleaned = remembered(readAnew);
  const read = remembered((question) => readCleaned(mend.cleaned(question)));
  let last: { reading: Reading; placed: ReturnType<typeof placedOf> } | undefined;
  const placesIn = (reading: Reading) => {
    last = last?.reading === reading ? last : { reading, placed: placedOf(reading) };
    return last.placed;
  };

  function why(question: string, answer: string): Why {
    const reading = read(question);
    const { typed, meant } = reading.mended;
    const { among, words, ...at } = placesIn(reading);
    const learnedOf = at.learned(column.get(answer) ?? -1);
    const sideOf = at.sides(sideIn(answer));
    const likelyOf = likelihood.gains(among, answer);
    const sided = SIDED * SIDES.length * partOutside;
    const gains = [
      gainsAt(at.features, (_, feature) => learnedOf(feature) + sided * sideOf(feature)),
      gainsAt(at.pieces, (piece) => HEARD * likelyOf(piece)),
    ];
    const prior = learned.prior[column.get(answer) ?? -1] ?? 0;
    return { typed, understood: meant, pieces: weigh(meant, gains, words), prior: Math.round(prior * 100) / 100 };
  }

  const weight = (question: string, answer: string): number => read(question).weights[rowOf.get(answer) ?? -1] ?? 0;

  return Object.assign((question: string) => read(question).ranking, { why, weight });
}

/** These features with the weights they have among others; one that is not there has none. */
function theseOf({ numbers, weights }: Features, these: readonly number[]): Features {
  const weightOf = new Map(numbers.map((number, at) => [number, weights[at] ?? 0]));
  return { numbers: these, weights: these.map((number) => weightOf.get(number) ?? 0) };
}

/** The words as typed and as meant, where the two differ. */
const bothWays = ({ typed, meant }: Mended) => (meant === typed ? typed : `${typed} ${meant}`);

/** The id of the topic an answer outside the list names: its referral card's, where there is one. */
export const topicOf = (answer: string) => answer.slice(OUT.length);
