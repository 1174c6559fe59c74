/** A form that somebody has open: what it is about, what was filled in, single use. */
export type Draft = {
  id: string;
  openId: string;
  at: number;
  body: DraftBody;
  usedAt?: number | undefined;
  /** What it became: a case number. */
  result?: string | undefined;
};
export type DraftBody =
  | {
      form: 'report' | 'settle';
      question?: string | undefined;
      matter?: string | undefined;
      noneFits: boolean;
      words: string;
      filled?: Record<string, unknown> | undefined;
    }
  /** `filled`: what the form shows before anybody has typed. */
  | { form: 'case'; act: string; caseId: string; seen: number; filled?: Record<string, string> | undefined };

export type FormChange =
  | { kind: 'draft'; draft: Draft }
  | { kind: 'draft-filled'; id: string; body: DraftBody }
  /** The draft is used; a second use is refused as a duplicate. */
  | { kind: 'draft-used'; id: string; at: number; result?: string | undefined };

/** The part of the Store that keeps open forms. */
export type FormStore = {
  draft(id: string): Promise<Draft | undefined>;
  /** The forms that became this case. */
  draftsOf(caseId: string): Promise<Draft[]>;
};
