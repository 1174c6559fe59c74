import type { DraftId } from '../../brands.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import type { SettledBy } from '../../cases/record/reasons.ts';

export type CaseListName = 'mine' | 'todo' | 'desk' | 'station';

/** What the messages of a case show, its forms and the lists of cases. */
export type CaseView =
  /** A case as `audience` sees it: duty:DEPARTMENT, person:OPEN_ID or group. */
  | { view: 'case'; case: CaseId; audience: string; headline?: string | undefined }
  | { view: 'case-notice'; case: CaseId; audience: string; notice: string }
  | { view: 'timeline'; case: CaseId; audience: string; page?: number | undefined }
  | { view: 'case-list'; list: CaseListName; shelf?: string | undefined; page: number; openId: string }
  | { view: 'report-form'; draft: DraftId; openId: string }
  | { view: 'case-form'; draft: DraftId; openId: string }
  | { view: 'similar'; draft: DraftId; cases: CaseId[] }
  | { view: 'settled'; case: CaseId; how: SettledBy }
  | { view: 'digest'; list: 'todo' | 'desk'; open: number; overdue: number; dueSoon: number };
