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

/** Parts a text into runs that do not overlap, heaviest first: a run weighs what all that lies within it adds together. */
export function weigh(text: string, gains: readonly Gain[], words: readonly { from: number; to: number }[]): Weighed[] {
  const runs = [...gains.filter(({ from, to }) => to - from <= SHOWN), ...words]
    .map(({ from, to }) => {
      let weight = 0;
      for (const one of gains) if (one.from >= from && one.to <= to) weight += one.gain;
      return { from, to, weight };
    })
    .filter((run) => Math.abs(run.weight) >= LEAST)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.from - b.from || b.to - a.to);
  const taken: typeof runs = [];
  for (const run of runs) {
    if (taken.every((one) => one.to <= run.from || one.from >= run.to)) taken.push(run);
  }
  return taken
    .sort((a, b) => b.weight - a.weight)
    .map(({ from, to, weight }) => ({ text: text.slice(from, to), weight: Math.round(weight * 100) / 100 }));
}

/** Shares what each number adds among all places where it stands, as `each` tells them. */
export function placed(
  each: (on: (number: number, from: number, to: number) => void) => void,
  gainOf: (number: number) => number,
): Gain[] {
  const places = new Map<number, { from: number; to: number }[]>();
  each((number, from, to) => {
    const own = places.get(number);
    if (own) own.push({ from, to });
    else places.set(number, [{ from, to }]);
  });
  return [...places].flatMap(([number, own]) => {
    const gain = gainOf(number) / own.length;
    return own.map((place) => ({ ...place, gain }));
  });
}
