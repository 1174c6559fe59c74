/** The features of a text by row, and how much each is there. */
export type Flat = { index: Int32Array; value: Float32Array };

/** Weights that can be asked and taught; `scale` is what every value of the text is multiplied by. */
export type Teachable = {
  /** Adds what the text gains each answer. */
  add(text: Flat, scale: number, into: Float32Array): void;
  /** One step of AdaGrad against the error in each answer. */
  learn(text: Flat, scale: number, error: Float32Array): void;
};

/** The weights that matter, flat: feature i owns the entries from starts[i] to starts[i + 1]. `squares` is AdaGrad's. */
export type Kept = { starts: Uint32Array; columns: Uint16Array; weights: Float32Array; squares: Float32Array };

export const RATE = 0.25;

/** The root of the squares of all that is there. */
export function lengthOf({ value }: Flat): number {
  let sum = 0;
  for (let t = 0; t < value.length; t++) sum += (value[t] ?? 0) ** 2;
  return Math.sqrt(sum) || 1;
}
