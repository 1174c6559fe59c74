/** Learned weights of many features, flat: feature i owns the entries from starts[i] to starts[i + 1]. */
export type Weights = {
  /** 24-bit feature numbers, ascending. */
  features: Uint32Array;
  /** How rare each feature is (natural log), in `RARITY` steps; a feature not here is `rarest`. */
  idf: Uint8Array;
  rarest: number;
  starts: Uint32Array;
  /** Columns of the answers. */
  answers: Uint16Array;
  /** Weight times idf, as a level; levels lie closer together near zero, as the weights do. */
  levels: Int8Array;
  /** The weight of the highest level. */
  largest: number;
};

/** Steps of rarity in one natural log. */
export const RARITY = 16;
/** Levels either side of zero: more of them change no figure of cross-validation, fewer do. */
export const LEVELS = 15;

/** The level nearest to a weight. */
export const levelOf = (weight: number, largest: number) =>
  Math.sign(weight) * Math.round(LEVELS * Math.sqrt(Math.abs(weight) / largest));

/** The weight of every level, from the lowest. */
export const weightsOfLevels = (largest: number) =>
  Float32Array.from({ length: 2 * LEVELS + 1 }, (_, i) => {
    const share = (i - LEVELS) / LEVELS;
    return Math.sign(share) * share * share * largest;
  });
