import type { QuestionId } from '../../brands.ts';
import type { Weighed } from '../../matters/rank/why.ts';

/** What the answers to a question show, and the list itself. */
export type QuestionView =
  | {
      view: 'matter';
      matter: string;
      hash?: string | undefined;
      question?: QuestionId | undefined;
      matched?: string | undefined;
      /** The next likeliest matters, one tap away. */
      also?: string[] | undefined;
      /** The words that speak for it; from redacted words. */
      why?: Weighed[] | undefined;
    }
  | { view: 'ask'; question: QuestionId; group: string; round: number; also?: string[] | undefined }
  | { view: 'candidates'; question: QuestionId; matters: string[] }
  | { view: 'not-listed'; question: QuestionId; maybe?: string[] | undefined }
  | { view: 'referral'; referral: string; question?: QuestionId | undefined; maybe?: string[] | undefined }
  | { view: 'emergency'; emergency: string }
  | { view: 'list'; category?: string | undefined; words?: string | undefined; matters?: string[] | undefined };
