/** Learned weights of many features, flat: feature i owns the entries from starts[i] to starts[i + 1]. */
export type Weights = {
  /** 24-bit feature numbers, ascending. */
  features: Uint32Array;
  /** How rare each feature is (natural log, rounded when packed); a feature not here is `rarest`. */
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

/** The numbers of a text. */
function read(text: string): Uint32Array {
  const numbers = new Uint32Array(text.length);
  let count = 0;
  let number = 0;
  let factor = 1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const digit = code - 35 - (code > 92 ? 1 : 0);
    if (digit < LAST) {
      numbers[count++] = number + digit * factor;
      number = 0;
      factor = 1;
    } else {
      number += (digit - LAST) * factor;
      factor *= MORE;
    }
  }
  return numbers.subarray(0, count);
}

const gapsOf = (numbers: ArrayLike<number>, from: number, to: number) =>
  Array.from({ length: to - from }, (_, k) => (numbers[from + k] ?? 0) - (k === 0 ? 0 : (numbers[from + k - 1] ?? 0)));

/** Writes weights; what comes back differs by rounding only. */
export function packWeights({ features, idf, rarest, starts, answers, values }: Weights): PackedWeights {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const counts = Array.from(features, (_, i) => (starts[i + 1] ?? 0) - (starts[i] ?? 0));
  return {
    steps: write(gapsOf(features, 0, features.length)),
    idf: write(Array.from(idf, (one) => Math.round(one))),
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
  const perFeature = read(counts);
  const rows = perFeature.length;
  const starts = new Uint32Array(rows + 1);
  const features = read(steps);
  for (let row = 0; row < rows; row++) {
    starts[row + 1] = (starts[row] ?? 0) + (perFeature[row] ?? 0);
    if (row > 0) features[row] = (features[row] ?? 0) + (features[row - 1] ?? 0);
  }
  const answers = new Uint16Array(read(gaps));
  for (let row = 0; row < rows; row++) {
    const end = starts[row + 1] ?? 0;
    for (let k = (starts[row] ?? 0) + 1; k < end; k++) answers[k] = (answers[k] ?? 0) + (answers[k - 1] ?? 0);
  }
  const values = new Float32Array(read(levels));
  for (let k = 0; k < values.length; k++) values[k] = scale[values[k] ?? 0] ?? 0;
  return { features, idf: Float32Array.from(read(idf)), rarest, starts, answers, values };
}
