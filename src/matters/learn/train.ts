import type { Features } from '../words/features.ts';
import { seedOf, thrown } from './chance.ts';
import { descend } from './descend.ts';
import type { Kept } from './teachable.ts';

/** One way a text is written. `known`: what is believed of each answer before anything is learned, as logits. */
export type Telling = { features: Features; known: Float32Array };

/** A text to learn from. `or`: answers that are right as well, best first. `mistyped`: the same as typed in haste. */
export type Example = Telling & { answer: string; or?: string[]; weight: number; mistyped?: Telling | undefined };

export type Training = {
  examples: readonly Example[];
  answers: readonly string[];
  /** Texts that say nothing of any answer; each example is shown among them as well. */
  frames: readonly Features[];
  /** How many weights are kept at the most. */
  keep?: number | undefined;
  /** An answer believed or missed by no more than this learns nothing of an example; by default all learn. */
  least?: number | undefined;
  /** Told after each round which part of the work is done, 0…1. */
  progress?: ((done: number) => void) | undefined;
};

/** Learned weights, a row a feature. */
export type Trained = { features: number[]; idf: Float32Array; rarest: number; kept: Kept };

/**
 * Hardly believed or missed. Left out of what is learned of a text, learning takes half the time, and of held-out texts as many are
 * right; of words between people two in a hundred fewer would be.
 */
export const HARDLY = 3e-3;
/** A piece seen in fewer texts is left to the likelihood. */
const LEAST_SEEN = 4;
/** A further right answer is to be believed this part of the one before it. */
const FURTHER = 0.7;

/**
 * Multinomial logistic regression by AdaGrad over idf-weighted features, on top of what is known already, every answer
 * shown equally often however many texts it has; of several right answers each is believed as far as it is believed
 * already. Same examples give the same weights, and one more leaves how the others are shown as it is.
 */
export function train({ examples, answers, frames, keep, least, progress }: Training): Trained {
  const column = new Map(answers.map((answer, i) => [answer, i]));
  const seenIn = new Map<number, number>();
  for (const one of examples) {
    for (const feature of one.features.numbers) seenIn.set(feature, (seenIn.get(feature) ?? 0) + 1);
  }
  const features = [...seenIn].filter(([, seen]) => seen >= LEAST_SEEN).map(([feature]) => feature);
  const rowOf = new Map(features.map((feature, i) => [feature, i]));
  const rarest = Math.log(examples.length + 1);
  const idf = Float32Array.from(features, (feature) => rarest - Math.log(seenIn.get(feature) ?? 1));
  const flat = (own: Features) => {
    const known = own.numbers.flatMap((feature, at) => {
      const row = rowOf.get(feature);
      return row === undefined ? [] : [{ row, value: (own.weights[at] ?? 0) * (idf[row] ?? 0) }];
    });
    return { index: Int32Array.from(known, (one) => one.row), value: Float32Array.from(known, (one) => one.value) };
  };

  const total = new Float64Array(answers.length);
  for (const { answer, weight } of examples) {
    const i = column.get(answer) ?? 0;
    total[i] = (total[i] ?? 0) + weight;
  }
  const fair = total.reduce((sum, one) => sum + one, 0) / answers.length;
  const seedFor = createSeeds();
  const texts = examples.map(({ answer, or = [], weight, known, features: own, mistyped }) => ({
    ...flat(own),
    seed: seedFor(own, answer),
    known,
    mistyped: mistyped && { ...flat(mistyped.features), known: mistyped.known },
    right: [answer, ...or].map((one, i) => ({ column: column.get(one) ?? 0, part: FURTHER ** i })),
    share: (weight * fair) / (total[column.get(answer) ?? 0] ?? 1),
  }));
  const around = frames.map((own) => ({ ...flat(own), seed: seedFor(own, '') })).filter((one) => one.index.length > 0);
  const kept = descend({ texts, frames: around, features, width: answers.length, keep, least, progress });
  return { features, idf, rarest, kept };
}

/** Makes what gives a seed by what a text is made of and its answer, and by how many there were of both before it. */
function createSeeds(): (features: Features, answer: string) => number {
  const given = new Map<number, number>();
  return (features, answer) => {
    let seed = seedOf(answer);
    for (const feature of features.numbers) seed = thrown(seed, feature);
    const times = given.get(seed) ?? 0;
    given.set(seed, times + 1);
    return thrown(seed, times);
  };
}
