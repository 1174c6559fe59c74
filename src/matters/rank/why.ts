import { createNumbering } from '../words/numbering.ts';

/** A run of characters of a question, and what it adds to the logit of an answer beyond what it adds to all others. */
export type Weighed = { text: string; weight: number };

/**
 * Why an answer was thought of: what the words as understood weigh for it, heaviest first, and how often it is asked for.
 * `typed`: the words in the one spelling in which they are compared, before anything was guessed.
 */
export type Why = { typed: string; understood: string; pieces: Weighed[]; prior: number };

/** What lies between two characters of a text (`to` not included), and what it adds: three columns, for there are hundreds. */
export type Gains = { from: readonly number[]; to: readonly number[]; gain: readonly number[] };

/** Runs of two characters are shown, and words of the thesaurus. Lighter ones than this say nothing. */
const SHOWN = 2;
const LEAST = 0.05;

type Run = { from: number; to: number; weight: number };

/**
 * What each run of one and of two characters weighs that is something by itself, where that is anything: all that lies within it,
 * added once for every place and not once for every run.
 */
function shortRuns(length: number, gains: readonly Gains[]): Run[] {
  const [ones, twos] = [new Float64Array(length + 1), new Float64Array(length + 1)];
  const isTwo = new Uint8Array(length + 1);
  for (const { from: starts, to, gain } of gains) {
    for (let i = 0; i < starts.length; i++) {
      const from = starts[i] ?? 0;
      const size = (to[i] ?? 0) - from;
      if (size > SHOWN) continue;
      const sums = size === 1 ? ones : twos;
      sums[from] = (sums[from] ?? 0) + (gain[i] ?? 0);
      if (sums === twos) isTwo[from] = 1;
    }
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

function within(gains: readonly Gains[], from: number, to: number): number {
  let sum = 0;
  for (const one of gains) {
    for (let i = 0; i < one.from.length; i++) {
      if ((one.from[i] ?? 0) >= from && (one.to[i] ?? 0) <= to) sum += one.gain[i] ?? 0;
    }
  }
  return sum;
}

/** Parts a text into runs that do not overlap, heaviest first: a run weighs what all that lies within it adds together. */
export function weigh(
  text: string,
  gains: readonly Gains[],
  words: readonly { from: number; to: number }[],
): Weighed[] {
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

/** Where numbers stand in a text: of each place the run and which of the numbers; of each number how often it stands there. */
export type Places = { numbers: number[]; times: number[]; from: number[]; to: number[]; which: number[] };

const numbering = createNumbering();

/** The places of numbers, as `each` tells them. */
export function placesOf(each: (on: (number: number, from: number, to: number) => void) => void): Places {
  const places: Places = { numbers: [], times: [], from: [], to: [], which: [] };
  numbering.clear();
  each((number, from, to) => {
    const which = numbering.place(number);
    places.numbers[which] = number;
    places.times[which] = (places.times[which] ?? 0) + 1;
    places.from.push(from);
    places.to.push(to);
    places.which.push(which);
  });
  return places;
}

/** Shares what each number adds, `at` its place among them, among all places where it stands. */
export function gainsAt(
  { numbers, times, from, to, which }: Places,
  gainOf: (number: number, at: number) => number,
): Gains {
  const shares = numbers.map((number, at) => gainOf(number, at) / (times[at] ?? 1));
  return { from, to, gain: which.map((at) => shares[at] ?? 0) };
}
