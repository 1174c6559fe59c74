import type { SettledBy } from '../../cases/record/reasons.ts';

export type CaseListName = 'mine' | 'todo' | 'desk' | 'station';

/** What the messages of a case show, its forms and the lists of cases. */
export type CaseView =
  /** A case as `audience` sees it: duty:DEPARTMENT, person:OPEN_ID or group. */
  | { view: 'case'; case: string; audience: string; headline?: string | undefined }
  | { view: 'case-notice'; case: string; audience: string; notice: string }
  | { view: 'timeline'; case: string; audience: string }
  | { view: 'case-list'; list: CaseListName; shelf?: string | undefined; page: number; openId: string }
  | { view: 'report-form'; draft: string; openId: string }
  | { view: 'case-form'; draft: string; openId: string }
  | { view: 'similar'; draft: string; cases: string[] }
  | { view: 'settled'; case: string; how: SettledBy }
  | { view: 'digest'; list: 'todo' | 'desk'; open: number; overdue: number; dueSoon: number };
