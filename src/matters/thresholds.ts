/**
 * Every number that decides between the four answers. How the search ranks is learned from the catalogue alone; these
 * few were fitted on the development questions, by least surprise (sharpness) and by the curves over either half of them
 * (lead, outside, asking): what is said of those questions flatters a little.
 */
export const THRESHOLDS = {
  /** Softmax shares are too modest: raised to this power, they are chances. */
  sharpness: 1.8,
  /** Answer outright when the first is this many times likelier than the second: fewer, but wrong about once in fifty. */
  lead: Math.exp(1.5),
  /** Not in the list when all belief outside it is this many times that in the first; `surely` times, and nothing of the list is offered. */
  outside: { likely: Math.exp(1.8), surely: Math.exp(4) },
  /** A referral card is shown when it holds this part of all belief outside the list. */
  referral: 0.35,
  /** A question is asked when its options hold at least this much of the chance the three candidates hold. */
  asking: 0.97,
} as const;
