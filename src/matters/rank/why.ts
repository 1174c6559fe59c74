import { createNumbering } from '../words/numbering.ts';

/** A run of characters of a question, and what it adds to the logit of an answer beyond what it adds to all others. */
export type Weighed = { text: string; weight: number };

/**
 * Why an answer was thought of: what the words as understood weigh for it, heaviest first, and how often it is asked for.
 * `typed`: the words in the one spelling in which they are compared, before anything was guessed.
 */
export type Why = { typed: string; understood: string; pieces: Weighed[]; prior: number };

/** What lies between two characters of a text (`to` not included), and what it adds. */
export type Gain = { from: number; to: number; gain: number };

/** Runs of two characters are shown, and words of the thesaurus. Lighter ones than this say nothing. */
const SHOWN = 2;
const LEAST = 0.05;

type Run = { from: number; to: number; weight: number };

/**
 * What each run of one and of two characters weighs that is something by itself, where that is anything: all that lies within it,
 * added once for every place and not once for every run.
 */
function shortRuns(length: number, gains: readonly Gain[]): Run[] {
  const [ones, twos] = [new Float64Array(length + 1), new Float64Array(length + 1)];
  const isTwo = new Uint8Array(length + 1);
  for (const { from, to, gain } of gains) {
    if (to - from > SHOWN) continue;
    const sums = to - from === 1 ? ones : twos;
    sums[from] = (sums[from] ?? 0) + gain;
    if (sums === twos) isTwo[from] = 1;
  }
  const runs: Run[] = [];
  const keep = (from: number, to: number, weight: number) => {
    if (Math.abs(weight) >= LEAST) runs.push({ from, to, weight });
  };
  for (let from = 0; from < length; from++) {
    const one = ones[from] ?? 0;
    keep(from, from + 1, one);
    if (isTwo[from]) keep(from, from + 2, one + (ones[from + 1] ?? 0) + (twos[from] ?? 0));
  }
  return runs;
}

const within = (gains: readonly Gain[], from: number, to: number): number =>
  gains.reduce((sum, one) => (one.from >= from && one.to <= to ? sum + one.gain : sum), 0);

/** Parts a text into runs that do not overlap, heaviest first: a run weighs what all that lies within it adds together. */
export function weigh(text: string, gains: readonly Gain[], words: readonly { from: number; to: number }[]): Weighed[] {
  const runs = [
    ...shortRuns(text.length, gains),
    ...words
      .map(({ from, to }): Run => ({ from, to, weight: within(gains, from, to) }))
      .filter((run) => Math.abs(run.weight) >= LEAST),
  ].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.from - b.from || b.to - a.to);
  const taken: Run[] = [];
  for (const run of runs) {
    if (taken.every((one) => one.to <= run.from || one.from >= run.to)) taken.push(run);
  }
  return taken
    .sort((a, b) => b.weight - a.weight)
    .map(({ from, to, weight }) => ({ text: text.slice(from, to), weight: Math.round(weight * 100) / 100 }));
}

/** Where numbers stand in a text: for each run which of the numbers, and of each number how often it stands there. */
export type Places = { numbers: number[]; times: number[]; runs: { from: number; to: number; which: number }[] };

const numbering = createNumbering();

/** The places of numbers, as `each` tells them. */
export function placesOf(each: (on: (number: number, from: number, to: number) => void) => void): Places {
  const places: Places = { numbers: [], times: [], runs: [] };
  numbering.clear();
  each((number, from, to) => {
    const which = numbering.place(number);
    places.numbers[which] = number;
    places.times[which] = (places.times[which] ?? 0) + 1;
    places.runs.push({ from, to, which });
  });
  return places;
}

/** Shares what each number adds among all places where it stands. */
export function gainsAt({ numbers, times, runs }: Places, gainOf: (number: number) => number): Gain[] {
  const shares = numbers.map((number, which) => gainOf(number) / (times[which] ?? 1));
  return runs.map(({ from, to, which }) => ({ from, to, gain: shares[which] ?? 0 }));
}
