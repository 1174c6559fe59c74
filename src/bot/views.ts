/** What a message shows, by name and ids: src/bot/render.ts turns it into card JSON at the moment of delivery. */
export type View =
  | { view: 'help' }
  | {
      view: 'matter';
      matter: string;
      hash?: string | undefined;
      question?: string | undefined;
      matched?: string | undefined;
    }
  | { view: 'ask'; question: string; group: string; round: number }
  | { view: 'candidates'; question: string; matters: string[] }
  | { view: 'not-listed'; question: string }
  | { view: 'referral'; referral: string; question?: string | undefined }
  | { view: 'emergency'; emergency: string }
  | { view: 'list'; category?: string | undefined; words?: string | undefined; matters?: string[] | undefined }
  | { view: 'notice'; title: string; words: string }
  | { view: 'words'; words: string };
