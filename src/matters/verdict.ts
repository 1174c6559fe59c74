import type { Why } from './rank/why.ts';

/** A matter the question may be about. Score in 0…1 is the calibrated chance that it is acceptable. */
export type Hit = { matter: string; score: number };

/** What to say to a question: a matter, one plain question, up to four matters, or that it is not in the list. */
export type Verdict =
  /** `also`: the next likeliest, one tap away; none beside an answer that is certain. */
  | { kind: 'answer'; hit: Hit; also: string[]; hits: Hit[] }
  /** `also`: likely matters the question's options leave out; they are buttons beside them. */
  | { kind: 'ask'; group: string; also: string[]; hits: Hit[] }
  | { kind: 'candidates'; hits: Hit[] }
  /**
   * `topic`: what outside the list it is about, where that is plain; `referral`: the card of that topic, where it has one.
   * `butIf`: the matters the referral card itself names for what is in the list after all; `maybe`: others it would be.
   * Both are offered, never claimed.
   */
  | {
      kind: 'not-listed';
      topic?: string | undefined;
      referral?: string | undefined;
      butIf: string[];
      maybe: string[];
      hits: Hit[];
    };

/** Words to matters. Pure and synchronous; made once per catalogue. */
export type Search = {
  (words: string): Verdict;
  /** What the words weigh for a matter, whether or not it was the answer. */
  why(words: string, matter: string): Why;
  /** How much more all the words weigh for an answer, a matter or 「out:topic」, than for all on average, as a logit. */
  weight(words: string, answer: string): number;
  /** The share of all belief that lies outside the list, 0…1. */
  outside(words: string): number;
};
