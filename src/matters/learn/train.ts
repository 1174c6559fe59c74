import type { Features } from '../words/features.ts';

/** `known`: what is believed of each answer before anything is learned, as logits. */
export type Example = { answer: string; features: Features; weight: number; known: Float64Array };

/** Learned weights, row by feature, column by answer; each row's median is zero. */
export type Trained = {
  answers: string[];
  features: number[];
  idf: Float32Array;
  rarest: number;
  weights: Float32Array;
};

/** Chosen by cross-validation over the sayings (eval/cross-validate.ts). */
const EPOCHS = 16;
/** After how many epochs only so many weights are kept; the rest of the learning makes up for those lost. */
const KEPT = new Map([[6, 150_000]]);
/** The weights are the mean over so many last epochs, so that the order texts are shown in matters less. */
const AVERAGED = 8;
/** A piece seen in fewer texts is left to the likelihood. */
const LEAST_SEEN = 4;
const RATE = 0.25;
const FIRST = 1e-3;

/** A repeatable sequence in 0…1 (Numerical Recipes' congruential generator). */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

type Row = { index: Int32Array; value: Float32Array; known: Float64Array; answer: number; share: number };

/**
 * Multinomial logistic regression by AdaGrad over idf-weighted features, on top of what is known already, every answer
 * shown equally often however many sayings it has. Same examples in the same order give the same weights, bit by bit.
 */
export function train(examples: readonly Example[], answers: string[]): Trained {
  const column = new Map(answers.map((answer, i) => [answer, i]));
  const seenIn = new Map<number, number>();
  for (const { features } of examples)
    for (const feature of features.keys()) seenIn.set(feature, (seenIn.get(feature) ?? 0) + 1);
  const features = [...seenIn].filter(([, seen]) => seen >= LEAST_SEEN).map(([feature]) => feature);
  const rowOf = new Map(features.map((feature, i) => [feature, i]));
  const rarest = Math.log(examples.length + 1);
  const idf = Float32Array.from(features, (feature) => rarest - Math.log(seenIn.get(feature) ?? 1));
  const total = new Float64Array(answers.length);
  for (const { answer, weight } of examples) {
    const i = column.get(answer) ?? 0;
    total[i] = (total[i] ?? 0) + weight;
  }
  const fair = total.reduce((sum, one) => sum + one, 0) / answers.length;
  const rows = examples.map((example): Row => {
    const own = [...example.features].filter(([feature]) => rowOf.has(feature));
    const index = Int32Array.from(own, ([feature]) => rowOf.get(feature) ?? 0);
    const value = Float32Array.from(own, ([, weight], i) => weight * (idf[index[i] ?? 0] ?? 0));
    const norm = Math.hypot(...value) || 1;
    const answer = column.get(example.answer) ?? 0;
    return {
      index,
      value: value.map((one) => one / norm),
      known: example.known,
      answer,
      share: (example.weight * fair) / (total[answer] ?? 1),
    };
  });
  const weights = descend(rows, features.length, answers.length);
  return { answers, features, idf, rarest, weights };
}

function descend(rows: Row[], height: number, width: number): Float32Array {
  const weights = new Float32Array(height * width);
  const squares = new Float32Array(height * width).fill(FIRST);
  const error = new Float32Array(width);
  const mean = new Float32Array(height * width);
  const random = sequence(1);
  const order = rows.map((_, i) => i);
  const reach = reachOf(rows, height);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    for (const i of order) {
      const row = rows[i];
      if (!row || random() > row.share * 0.6) continue;
      predict(weights, row, error);
      error[row.answer] = (error[row.answer] ?? 0) - 1;
      learn(weights, squares, row, error);
    }
    const kept = KEPT.get(epoch);
    if (kept !== undefined) prune(weights, squares, reach, width, kept);
    if (epoch >= EPOCHS - AVERAGED)
      for (let i = 0; i < weights.length; i++) mean[i] = (mean[i] ?? 0) + (weights[i] ?? 0) / AVERAGED;
  }
  return mean;
}

/** How much a weight of this feature moves answers: its usual value, and a little more when it is common. */
function reachOf(rows: Row[], height: number): Float32Array {
  const sum = new Float32Array(height);
  const seen = new Float32Array(height);
  for (const { index, value } of rows) {
    index.forEach((feature, t) => {
      sum[feature] = (sum[feature] ?? 0) + (value[t] ?? 0);
      seen[feature] = (seen[feature] ?? 0) + 1;
    });
  }
  return sum.map((one, feature) => (one / (seen[feature] || 1)) * (seen[feature] ?? 0) ** 0.3);
}

/* Hot loops: indices are in range by construction, so the checks of noUncheckedIndexedAccess are answered with `?? 0`. */

function predict(weights: Float32Array, { index, value, known }: Row, into: Float32Array): void {
  const width = into.length;
  into.set(known);
  for (let t = 0; t < index.length; t++) {
    const start = (index[t] ?? 0) * width;
    const x = value[t] ?? 0;
    for (let c = 0; c < width; c++) into[c] = (into[c] ?? 0) + (weights[start + c] ?? 0) * x;
  }
  let most = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < width; c++) most = Math.max(most, into[c] ?? 0);
  let sum = 0;
  for (let c = 0; c < width; c++) {
    const odds = Math.exp((into[c] ?? 0) - most);
    into[c] = odds;
    sum += odds;
  }
  for (let c = 0; c < width; c++) into[c] = (into[c] ?? 0) / sum;
}

function learn(weights: Float32Array, squares: Float32Array, { index, value }: Row, error: Float32Array): void {
  const width = error.length;
  for (let t = 0; t < index.length; t++) {
    const start = (index[t] ?? 0) * width;
    const x = value[t] ?? 0;
    for (let c = 0; c < width; c++) {
      const slope = (error[c] ?? 0) * x;
      const square = (squares[start + c] ?? 0) + slope * slope;
      squares[start + c] = square;
      weights[start + c] = (weights[start + c] ?? 0) - (RATE * slope) / Math.sqrt(square);
    }
  }
}

/** Sets all but the weights that matter most to zero, for good: an infinite square stops AdaGrad. */
function prune(weights: Float32Array, squares: Float32Array, reach: Float32Array, width: number, kept: number): void {
  centre(weights, width);
  const force = weights.map((weight, i) => Math.abs(weight) * (reach[Math.floor(i / width)] ?? 0));
  const least = leastOf(force, kept);
  for (let i = 0; i < weights.length; i++) {
    if ((force[i] ?? 0) > least) continue;
    weights[i] = 0;
    squares[i] = Number.POSITIVE_INFINITY;
  }
}

/** The value that about `kept` of the numbers exceed, found by halving: sorting millions takes seconds. */
function leastOf(numbers: Float32Array, kept: number): number {
  let low = 0;
  let high = numbers.reduce((most, one) => Math.max(most, one), 0);
  for (let round = 0; round < 24; round++) {
    const middle = (low + high) / 2;
    let above = 0;
    for (let i = 0; i < numbers.length; i++) if ((numbers[i] ?? 0) > middle) above++;
    if (above > kept) low = middle;
    else high = middle;
  }
  return high;
}

/** Adding one number to a row changes no comparison, so the middle answer's weight becomes zero and need not be kept. */
function centre(weights: Float32Array, width: number): void {
  for (let start = 0; start < weights.length; start += width) {
    const row = weights.subarray(start, start + width);
    if (row.every((weight) => weight === 0)) continue;
    const median = Float32Array.from(row).sort()[width >> 1] ?? 0;
    if (median === 0) continue;
    for (let c = 0; c < width; c++) row[c] = (row[c] ?? 0) - median;
  }
}
