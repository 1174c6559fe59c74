import type { SettledBy } from '../../cases/record/reasons.ts';
import type { Weighed } from '../../matters/rank/why.ts';
import type { CouncilView } from './council-view.ts';
import type { RosterView } from './roster-view.ts';

export type CaseListName = 'mine' | 'todo' | 'desk' | 'station';

/** What a message shows, by name and ids: src/bot/render.ts turns it into card JSON at the moment of delivery. */
export type View =
  | { view: 'help' }
  | {
      view: 'matter';
      matter: string;
      hash?: string | undefined;
      question?: string | undefined;
      matched?: string | undefined;
      also?: string[] | undefined;
      /** From redacted words. */
      why?: Weighed[] | undefined;
    }
  | { view: 'ask'; question: string; group: string; round: number; also?: string[] | undefined }
  | { view: 'candidates'; question: string; matters: string[] }
  | { view: 'not-listed'; question: string; maybe?: string[] | undefined }
  | { view: 'referral'; referral: string; question?: string | undefined; maybe?: string[] | undefined }
  | { view: 'emergency'; emergency: string }
  | { view: 'list'; category?: string | undefined; words?: string | undefined; matters?: string[] | undefined }
  /** A case as `audience` sees it: duty:DEPARTMENT, person:OPEN_ID or group. */
  | { view: 'case'; case: string; audience: string; headline?: string | undefined }
  | { view: 'case-notice'; case: string; audience: string; notice: string }
  | { view: 'timeline'; case: string; audience: string }
  | { view: 'case-list'; list: CaseListName; shelf?: string | undefined; page: number; openId: string }
  | { view: 'report-form'; draft: string; openId: string }
  | { view: 'case-form'; draft: string; openId: string }
  | { view: 'similar'; draft: string; cases: string[] }
  | { view: 'settled'; case: string; how: SettledBy }
  | { view: 'digest'; list: 'todo' | 'desk'; open: number; overdue: number; dueSoon: number }
  | { view: 'who-am-i'; openId: string }
  | RosterView
  | CouncilView
  | { view: 'form-done'; title: string; words: string; case?: string | undefined }
  | { view: 'notice'; title: string; words: string }
  | { view: 'words'; words: string };
