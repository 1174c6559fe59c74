import type { DraftId, MessageId, OpenId } from '../../brands.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import type { SettledBy } from '../../cases/record/reasons.ts';

export type CaseListName = 'mine' | 'todo' | 'desk' | 'station';

/** What the messages of a case show, its forms and the lists of cases. */
export type CaseView =
  /**
   * A case as `audience` sees it: duty:DEPARTMENT, person:OPEN_ID or group. `missed`: the chat or person it was meant for
   * and did not reach.
   */
  | { view: 'case'; case: CaseId; audience: string; headline?: string | undefined; missed?: string | undefined }
  /** `step`: the version of the case that the step of which it tells left. */
  | { view: 'case-notice'; case: CaseId; audience: string; notice: string; step?: number | undefined }
  /** What became of somebody's pictures, and where else they may have been meant to go. */
  | {
      view: 'photo-receipt';
      words: string;
      message: MessageId;
      others: { to: CaseId | DraftId; label: string }[];
      /** They were put nowhere yet. */
      refused?: true;
    }
  | { view: 'timeline'; case: CaseId; audience: string; page?: number | undefined }
  | { view: 'case-list'; list: CaseListName; shelf?: string | undefined; page: number; openId: OpenId }
  /** What was found by words: cases the asker may see, none where there are none. */
  | { view: 'cases-found'; by: 'last' | 'place'; cases: CaseId[]; openId: OpenId }
  | { view: 'report-form'; draft: DraftId; openId: OpenId }
  | { view: 'case-form'; draft: DraftId; openId: OpenId }
  | { view: 'similar'; draft: DraftId; cases: CaseId[] }
  | { view: 'settled'; case: CaseId; how: SettledBy; openId: OpenId };
