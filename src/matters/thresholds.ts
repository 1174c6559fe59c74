/**
 * Every number that decides between the four answers. How the search ranks is learned from the catalogue alone; these
 * few were fitted on the development questions, by logistic regression (outside), least surprise (sharpness) and the
 * curves over both halves of them (lead, offset, asking): what is said of those questions flatters a little.
 */
export const THRESHOLDS = {
  /** Softmax shares are too modest: raised to this power, they are chances. */
  sharpness: 1.6,
  /** Answer outright when the first is this many times likelier than the second: fewer, but wrong about once in fifty. */
  lead: Math.exp(1.8),
  /** Not in the list when `outside · ln(share outside) − inside · ln(first share) + offset` is above zero; above `surely` nothing of the list is offered. */
  outside: { outside: 1.45, inside: 0.86, offset: -0.55, surely: 4 },
  /** A referral card is shown when it holds this part of all belief outside the list. */
  referral: 0.35,
  /** A question is asked when its options hold at least this much of the chance the three candidates hold. */
  asking: 0.97,
} as const;
