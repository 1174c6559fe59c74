/** What the answers to a question show, and the list itself. */
export type QuestionView =
  | {
      view: 'matter';
      matter: string;
      hash?: string | undefined;
      question?: string | undefined;
      matched?: string | undefined;
    }
  | { view: 'ask'; question: string; group: string; round: number; also?: string[] | undefined }
  | { view: 'candidates'; question: string; matters: string[] }
  | { view: 'not-listed'; question: string; maybe?: string[] | undefined }
  | { view: 'referral'; referral: string; question?: string | undefined; maybe?: string[] | undefined }
  | { view: 'emergency'; emergency: string }
  | { view: 'list'; category?: string | undefined; words?: string | undefined; matters?: string[] | undefined };
