import type { Verdict } from '../matters/verdict.ts';

/** Whether words are about something outside the list that is known, and no mere talk. */
export const isOutside = (verdict: Verdict): boolean =>
  verdict.kind === 'not-listed' && verdict.topic !== undefined && verdict.topic !== 'small-talk';
