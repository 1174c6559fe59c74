import type { DraftId, QuestionId } from '../../brands.ts';
import type { CaseId } from '../../cases/record/ids.ts';

/** A form that somebody has open: what it is about, what was filled in, single use. */
export type Draft = {
  id: DraftId;
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
      question?: QuestionId | undefined;
      matter?: string | undefined;
      noneFits: boolean;
      words: string;
      /** Where it is, as it was sent shortly before. */
      place?: string | undefined;
      filled?: Record<string, unknown> | undefined;
    }
  /** No form at all: pictures kept until their sender reports something. */
  | { form: 'hold' }
  /** `filled`: what the form shows before anybody has typed. */
  | { form: 'case'; act: string; caseId: CaseId; seen: number; filled?: Record<string, string> | undefined };

/** A form that opens a case. */
export type OpeningBody = Extract<DraftBody, { words: string }>;

export type FormChange =
  | { kind: 'draft'; draft: Draft }
  | { kind: 'draft-filled'; id: DraftId; body: DraftBody }
  /** The draft is used; a second use is refused as a duplicate. */
  | { kind: 'draft-used'; id: DraftId; at: number; result?: string | undefined };

/** The part of the Store that keeps open forms. */
export type FormStore = {
  draft(id: DraftId): Promise<Draft | undefined>;
  /** The forms of cases that somebody opened since, newest first. */
  openedBy(openId: string, since: number): Promise<Draft[]>;
  /** The forms that became this case. */
  draftsOf(caseId: CaseId): Promise<Draft[]>;
};
