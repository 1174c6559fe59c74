import type { CompiledCatalogue } from '../../../catalogue/catalogue.ts';
import { labelledTexts, OUT, stands } from '../learn/texts.ts';
import type { Learned } from '../learned.ts';
import { createCorrect } from '../words/correct.ts';
import { createLanguage } from '../words/language.ts';
import { createRescue } from '../words/rescue.ts';
import { createSoundsLike } from '../words/sounds-like.ts';
import { createLikelihood } from './likelihood.ts';
import { createLinear } from './linear.ts';
import { unpackWeights } from './weights.ts';

/** One possible answer: a matter's id, or a referral's behind 「out:」; its share of all belief. */
export type Ranked = {
  answer: string;
  share: number;
  /** What weighed: the learned logit, the likelihood, and the words as they were understood. */
  why: { learned: number; likelihood: number; understood: string };
};

/** The likeliest answers in the list and outside it, best first, and the share of everything outside together. */
export type Ranking = { inside: Ranked[]; outside: Ranked[]; shareOutside: number };
export type Rank = (words: string) => Ranking;

/** How far the likelihood is heard; the learner makes up for what is wrong with it. */
export const HEARD = 0.5;
/** How far a guess at mistyped words is believed. */
const GUESSED = 0.6;
/** When no answer has this share, words that only nearly sound like the catalogue's are tried too. */
const UNSURE = 0.1;
/** So many answers of either kind are looked at further. */
const CONSIDERED = 12;

/** Adds the learned weights to the likelihood, over the words as typed and as probably meant. */
export function createRank(catalogue: CompiledCatalogue, learned: Learned): Rank {
  const { normalize, featurize, notions, syllables } = createLanguage(learned, catalogue);
  const texts = labelledTexts(catalogue).filter(stands);
  const standing = texts.map(({ answer, text, weight }) => ({ answer, weight, words: normalize(text) }));
  const likelihood = createLikelihood(standing, notions);
  const { answers } = likelihood;
  const linear = createLinear(unpackWeights(learned.weights), learned.answers.length);
  const column = new Map(learned.answers.map((answer, i) => [answer, i]));
  const columns = answers.map((answer) => column.get(answer));
  const listed = answers.map((answer) => !answer.startsWith(OUT));
  const correct = createCorrect(learned.vocabulary, syllables, likelihood.isPair);
  const words = `${learned.vocabulary.common} ${learned.vocabulary.rarer}`.split(' ');
  const rescue = createRescue(createSoundsLike(words, syllables), likelihood.isPair);

  function rank(typed: string, meant: string): Ranking {
    const features = featurize(typed);
    for (const [feature, weight] of meant === typed ? [] : featurize(meant)) {
      if (!features.has(feature)) features.set(feature, weight * GUESSED);
    }
    const logits = linear(features);
    const likely = likelihood.score(meant === typed ? typed : `${typed} ${meant}`);
    const learnedOf = (i: number) => logits[columns[i] ?? -1] ?? 0;
    const shares = softmax(answers.map((_, i) => learnedOf(i) + HEARD * (likely[i] ?? 0)));
    const ranked = (i: number): Ranked => {
      const why = { learned: learnedOf(i), likelihood: likely[i] ?? 0, understood: meant };
      return { answer: answers[i] ?? '', share: shares[i] ?? 0, why };
    };
    const side = (isListed: boolean) => highest(shares, CONSIDERED, (i) => listed[i] === isListed).map(ranked);
    const shareOutside = shares.reduce((sum, share, i) => (listed[i] ? sum : sum + share), 0);
    return { inside: side(true), outside: side(false), shareOutside };
  }

  return (question) => {
    const typed = normalize(question);
    const meant = correct(typed);
    const found = rank(typed, meant);
    const saved = (found.inside[0]?.share ?? 0) < UNSURE ? rescue(meant) : undefined;
    return saved ? rank(typed, saved) : found;
  };
}

/** The places of the highest numbers that are wanted, highest first. */
function highest(numbers: readonly number[], most: number, wanted: (i: number) => boolean): number[] {
  const places: number[] = [];
  for (let i = 0; i < numbers.length; i++) {
    if (!wanted(i)) continue;
    if (places.length === most && (numbers[i] ?? 0) <= (numbers[places[most - 1] ?? 0] ?? 0)) continue;
    let at = places.length;
    while (at > 0 && (numbers[i] ?? 0) > (numbers[places[at - 1] ?? 0] ?? 0)) at--;
    places.splice(at, 0, i);
    if (places.length > most) places.pop();
  }
  return places;
}

function softmax(logits: readonly number[]): number[] {
  const most = logits.reduce((high, logit) => Math.max(high, logit), Number.NEGATIVE_INFINITY);
  const odds = logits.map((logit) => Math.exp(logit - most));
  const total = odds.reduce((sum, one) => sum + one, 0);
  return odds.map((one) => one / total);
}

/** The id of the referral an answer outside the list names. */
export const referralOf = (answer: string) => answer.slice(OUT.length);
