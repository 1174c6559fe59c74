/**
 * A matter the question may be about. Score in 0…1 is the calibrated chance that it is acceptable; why, what
 * weighed (rank/rank.ts), for those who look into a miss.
 */
export type Hit = {
  matter: string;
  score: number;
  why?: { learned: number; likelihood: number; understood: string };
};

/** What to say to a question: a matter, one plain question, up to three matters, or that it is not in the list. */
export type Verdict =
  | { kind: 'answer'; hit: Hit; hits: Hit[] }
  /** `also`: likely matters the question's options leave out; they are buttons beside them. */
  | { kind: 'ask'; group: string; also: string[]; hits: Hit[] }
  | { kind: 'candidates'; hits: Hit[] }
  /** `maybe`: what it would be if it were in the list after all; offered, never claimed. */
  | { kind: 'not-listed'; referral?: string | undefined; maybe: string[]; hits: Hit[] };

/** Words to matters. Pure and synchronous; made once per catalogue. */
export type Search = (words: string) => Verdict;
