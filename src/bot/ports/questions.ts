import type { QuestionId } from '../../brands.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import type { About } from '../../understanding/heard.ts';

/** How far a question has come: which clarifying groups were asked, so that two are the most. */
export type QuestionState = { asked: string[]; offered: string[] };

export type Question = {
  id: QuestionId;
  at: number;
  chatId: string;
  asker: string;
  /** Redacted: no phone, no ID number, no plate. */
  words: string;
  outcome:
    | 'answer'
    | 'ask'
    | 'candidates'
    | 'referral'
    | 'not-listed'
    | 'emergency'
    | 'desk'
    | 'section'
    | 'several'
    | 'case'
    | 'place';
  matter?: string | undefined;
  matterHash?: string | undefined;
  /** The case it was about. */
  caseId?: CaseId | undefined;
  hits: { matter: string; score: number }[];
  state: QuestionState;
};

export type Press = {
  id: string;
  at: number;
  presser: string;
  action: string;
  question?: QuestionId | undefined;
  matter?: string | undefined;
  matterHash?: string | undefined;
  reason?: string | undefined;
};

export type QuestionChange =
  | { kind: 'question'; question: Question }
  | {
      kind: 'question-moved';
      id: QuestionId;
      outcome: Question['outcome'];
      matter?: string | undefined;
      state: QuestionState;
    }
  | { kind: 'press'; press: Press };

/** The part of the Store that keeps what was asked. */
export type QuestionStore = {
  question(id: QuestionId): Promise<Question | undefined>;
  /** Questions since then that were answered with nothing of the list, newest first, redacted. */
  unanswered(since: number, most: number): Promise<{ at: number; words: string }[]>;
  /** The place this person sent last since then, redacted. */
  placeSent(openId: string, since: number): Promise<string | undefined>;
  /** What this person's questions in this chat and reports since then were about, newest first, at most `most`. */
  spokenOf(chatId: string, openId: string, since: number, most: number): Promise<About[]>;
};
