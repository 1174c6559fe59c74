import type { DraftId, OpenId } from '../../brands.ts';
import type { PlanId } from '../../inspections/plans/plan.ts';
import type { PlanState } from '../../inspections/plans/state.ts';
import type { SubjectId } from '../../inspections/subjects/subject.ts';

/** What the messages of files and plans show; each asks again who its reader is. */
export type InspectionView =
  | { view: 'subject'; subject: SubjectId; openId: OpenId }
  /** What was found under some words, or how to begin a file where nothing was. */
  | { view: 'subjects-found'; words: string; openId: OpenId }
  /** A paper of a place ends soon; for whoever is in charge of the kind of place. `missed`: whom it was meant for, by name. */
  | { view: 'subject-expiry'; subject: SubjectId; field: string; missed?: string | undefined }
  | { view: 'subject-import'; draft: DraftId; openId: OpenId }
  | { view: 'subject-erase-offer'; subject: SubjectId; openId: OpenId }
  | { view: 'subject-template'; openId: OpenId }
  | { view: 'inspection-form'; draft: DraftId; openId: OpenId }
  /** A plan as `audience` sees it: person:OPEN_ID, or the desk's chat where somebody was missed. `missed`: whom it was meant for, told while the plan stands as it stood. */
  | { view: 'plan'; plan: PlanId; audience: string; missed?: { name: string; state: PlanState } | undefined }
  | { view: 'plans'; of: 'open' | 'mine' | 'today'; page: number; openId: OpenId }
  /** Where a plan begins: which kind of place. */
  | { view: 'plan-begin'; openId: OpenId };
