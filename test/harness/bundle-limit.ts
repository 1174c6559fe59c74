/**
 * Bytes of gzip the Worker's bundle may have. A paid plan takes 10 MB, a free one 3: seven hundred thousand bytes stay free for an
 * office's own list. What was learned is two fifths of ours.
 */
export const MOST_GZIP = 2_300_000;
