/**
 * Every number that decides between the four answers. How the search ranks is learned from the catalogue; `sharpness`,
 * `lead` and `outside.likely` were fitted by `npm run cross-validate -- --fit` (eval/fit.ts) on sure texts of citizens and workers, each
 * asked of a search that had not learned it; by which rule `outside.likely` is fitted was changed twice after development figures had
 * been seen (README.md). `surely`, `referral` and `asking` were set by hand, on sayings and heard texts held out.
 */
export const THRESHOLDS = {
  /** Softmax shares raised to this power are chances. */
  sharpness: 1.4,
  /** Answer outright when the first is this many times likelier than the second; `certain` times, and no other is offered beside it. */
  lead: { direct: Math.exp(1.83), certain: Math.exp(3.29) },
  /**
   * Not in the list when all belief outside it is this many times that in the first and in all of the list together (their
   * geometric mean); `surely` times, and nothing likely of the list is offered.
   */
  outside: { likely: Math.exp(0.93), surely: Math.exp(6) },
  /** A referral card is shown when it holds this part of all belief outside the list. */
  referral: 0.35,
  /** A question is asked when its options hold at least this much of the chance the candidates hold. */
  asking: 0.97,
};
export type Thresholds = typeof THRESHOLDS;
