/** ms: the first wait after a failure, and the longest. */
const [FIRST, LONGEST] = [1_000, 60_000];

/** ms until what failed is tried again: a second, and after each failure that follows twice as long, up to a minute or `longest`. */
export const nextWait = (wait = 0, longest = LONGEST): number => Math.min(Math.max(2 * wait, FIRST), longest);
