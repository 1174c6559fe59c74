import type { DraftId, OpenId, QuestionId } from '../../brands.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import type { SubjectId } from '../../inspections/subjects/subject.ts';

/** Words that say where something is; `only`: they say nothing else. */
export type WhereSaid = { words: string; only: boolean };

/** A form that somebody has open: what it is about, what was filled in, single use. */
export type Draft = {
  id: DraftId;
  openId: OpenId;
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
      /** The matters whose forms follow, one after the other. */
      rest?: string[] | undefined;
      noneFits: boolean;
      words: string;
      /** What was said of where, before or after, where the words themselves say nothing of it. */
      where?: WhereSaid | undefined;
      /** The circumstance that the words state. */
      circumstance?: string | undefined;
      filled?: Record<string, unknown> | undefined;
    }
  /** 监管一件事: what was seen at one kind of place. */
  | {
      form: 'bundle';
      bundle: string;
      question?: QuestionId | undefined;
      words: string;
      where?: WhereSaid | undefined;
      /** The file it was opened from, and what the place is called. */
      subject?: SubjectId | undefined;
      object?: string | undefined;
      /** What is ticked already. */
      facts?: string[] | undefined;
      filled?: Record<string, unknown> | undefined;
    }
  /** No form at all: pictures kept until their sender reports something; `went`: the form they went to. */
  | { form: 'hold'; went?: DraftId | undefined }
  /** `filled`: what the form shows before anybody has typed. */
  | { form: 'case'; act: string; caseId: CaseId; seen: number; filled?: Record<string, string> | undefined };

/** A form that opens a case. */
export type OpeningBody = Extract<DraftBody, { noneFits: boolean }>;

/** A form that opens cases under a bundle. */
export type BundleBody = Extract<DraftBody, { form: 'bundle' }>;

export type FormChange =
  | { kind: 'draft'; draft: Draft }
  | { kind: 'draft-filled'; id: DraftId; body: DraftBody }
  /** The draft is used; a second use is refused as a duplicate. */
  | { kind: 'draft-used'; id: DraftId; at: number; result?: string | undefined };

/** The part of the Store that keeps open forms. */
export type FormStore = {
  draft(id: DraftId): Promise<Draft | undefined>;
  /** The forms of cases that somebody opened since, newest first. */
  openedBy(openId: OpenId, since: number): Promise<Draft[]>;
  /** The forms that became this case. */
  draftsOf(caseId: CaseId): Promise<Draft[]>;
};

/** Joined in subjects.ts. */
export type FormPort = {
  store: FormStore;
  change: FormChange;
};
