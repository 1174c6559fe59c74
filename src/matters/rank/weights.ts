/** Learned weights of many features, flat: feature i owns the entries from starts[i] to starts[i + 1]. */
export type Weights = {
  /** 24-bit feature numbers, ascending. */
  features: Uint32Array;
  /** How rare each feature is (natural log); a feature not here is `rarest`. */
  idf: Float32Array;
  rarest: number;
  starts: Uint32Array;
  /** Columns of the answers. */
  answers: Uint16Array;
  /** Weight times idf. */
  values: Float32Array;
};

/** Weights as text: each kind of number in a string of its own, which deflate then shortens by two fifths. */
export type PackedWeights = {
  steps: string;
  idf: string;
  counts: string;
  gaps: string;
  levels: string;
  largest: number;
  rarest: number;
};

/** Printable ASCII without the quote and the backslash, so that JSON leaves it alone. */
const LETTERS = Array.from({ length: 92 }, (_, i) => String.fromCharCode(35 + i)).filter((letter) => letter !== '\\');
/** A last digit is below this; the digits above carry on. */
const LAST = 60;
const MORE = LETTERS.length - LAST;
const IDF_STEPS = 2;
/** Levels either side of zero; they lie closer together near zero, as the weights do. */
const LEVELS = 9;

const write = (numbers: Iterable<number>): string => {
  let text = '';
  for (let rest of numbers) {
    for (; rest >= LAST; rest = Math.floor(rest / MORE)) text += LETTERS[LAST + (rest % MORE)];
    text += LETTERS[rest];
  }
  return text;
};

/** Reads one number after another. */
function reader(text: string): () => number {
  let at = 0;
  return () => {
    let number = 0;
    for (let factor = 1; ; factor *= MORE) {
      const code = text.charCodeAt(at++);
      const digit = code - 35 - (code > 92 ? 1 : 0);
      if (digit < LAST) return number + digit * factor;
      number += (digit - LAST) * factor;
    }
  };
}

const gapsOf = (numbers: ArrayLike<number>, from: number, to: number) =>
  Array.from({ length: to - from }, (_, k) => (numbers[from + k] ?? 0) - (k === 0 ? 0 : (numbers[from + k - 1] ?? 0)));

/** Writes weights; what comes back differs by rounding only. */
export function packWeights({ features, idf, rarest, starts, answers, values }: Weights): PackedWeights {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const counts = Array.from(features, (_, i) => (starts[i + 1] ?? 0) - (starts[i] ?? 0));
  return {
    steps: write(gapsOf(features, 0, features.length)),
    idf: write(Array.from(idf, (one) => Math.round(one * IDF_STEPS))),
    counts: write(counts),
    gaps: write(counts.flatMap((count, i) => gapsOf(answers, starts[i] ?? 0, (starts[i] ?? 0) + count))),
    levels: write(
      Array.from(
        values,
        (value) => LEVELS + Math.sign(value) * Math.round(LEVELS * Math.sqrt(Math.abs(value) / largest)),
      ),
    ),
    largest,
    rarest,
  };
}

/** Reads what packWeights wrote. */
export function unpackWeights({ steps, idf, counts, gaps, levels, largest, rarest }: PackedWeights): Weights {
  const scale = Float32Array.from({ length: 2 * LEVELS + 1 }, (_, i) => {
    const share = (i - LEVELS) / LEVELS;
    return Math.sign(share) * share * share * largest;
  });
  const nextCount = reader(counts);
  const starts = [0];
  for (let end = 0; end < levels.length; starts.push(end)) end += nextCount();
  const rows = starts.length - 1;
  const nextStep = reader(steps);
  const nextIdf = reader(idf);
  const nextGap = reader(gaps);
  const answers = new Uint16Array(levels.length);
  const values = new Float32Array(levels.length);
  const nextLevel = reader(levels);
  for (let row = 0; row < rows; row++) {
    let answer = 0;
    for (let k = starts[row] ?? 0; k < (starts[row + 1] ?? 0); k++) {
      answer += nextGap();
      answers[k] = answer;
      values[k] = scale[nextLevel()] ?? 0;
    }
  }
  let feature = 0;
  return {
    features: Uint32Array.from({ length: rows }, () => {
      feature += nextStep();
      return feature;
    }),
    idf: Float32Array.from({ length: rows }, () => nextIdf() / IDF_STEPS),
    rarest,
    starts: Uint32Array.from(starts),
    answers,
    values,
  };
}
