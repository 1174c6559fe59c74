import type { QuestionFigure } from '../../../catalogue/figures/figure.ts';
import type { ChatId, OpenId, QuestionId } from '../../brands.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import type { RowPart } from '../../figures/behind.ts';
import type { About } from '../../understanding/heard.ts';
import type { DatedPlace } from './cases.ts';
import type { QuestionView } from './question-view.ts';

/** How far a question has come: which clarifying groups were asked, so that two are the most. */
export type QuestionState = {
  asked: string[];
  offered: string[];
  /** Of each of several things, the matters it may be; none where it is outside the list. */
  each?: string[][] | undefined;
  /** What it was answered with, outside the list. */
  referral?: string | undefined;
};

export type Question = {
  id: QuestionId;
  at: number;
  chatId: ChatId;
  asker: OpenId;
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
    | 'bundle'
    | 'case'
    /** Something beside the duties. */
    | 'service'
    /** Only where. */
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
  presser: OpenId;
  /** Unknown of presses kept before it was. */
  chatId?: ChatId | undefined;
  action: string;
  question?: QuestionId | undefined;
  matter?: string | undefined;
  matterHash?: string | undefined;
  reason?: string | undefined;
};

/** A question the list did not help with. `wrong`: what was said of the answer; of a matter, where it had one. */
export type Unanswered = {
  at: number;
  words: string;
  wrong?: { matter?: string | undefined; reason?: string | undefined } | undefined;
};

/** A question as the figures count it: what was said redacted, and not by whom; whether it is one of those that are counted in all that were asked. */
export type QuestionBehind = Pick<Question, 'id' | 'at' | 'words' | 'outcome' | 'matter'> & { counted: boolean };

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
  /** The questions that a figure counts between two instants, the latest first; `after`: where the last ones ended. */
  questionsBehind(
    of: { figure: QuestionFigure; part: RowPart; from: number; to: number; after?: DatedPlace | undefined },
    most: number,
  ): Promise<QuestionBehind[]>;
  question(id: QuestionId): Promise<Question | undefined>;
  /** Questions since then that were answered with nothing of the list, or wrongly as somebody says, newest first, redacted. */
  unanswered(since: number, most: number): Promise<Unanswered[]>;
  /** What this person asked in this chat since then, newest first, at most `most`. */
  askedLately(chatId: ChatId, openId: OpenId, since: number, most: number): Promise<Question[]>;
  /** What this person's questions in this chat and reports since then were about, newest first, at most `most`. */
  spokenOf(chatId: ChatId, openId: OpenId, since: number, most: number): Promise<About[]>;
};

/** Joined in subjects.ts. */
export type QuestionPort = {
  store: QuestionStore;
  change: QuestionChange;
  view: QuestionView;
  meta: 'earlier-questions';
};
