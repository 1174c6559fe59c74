import type { DraftId, MessageId, OpenId } from '../../brands.ts';
import type { PlanId } from '../../inspections/plans/plan.ts';

/** A workbook of files is read, and what it would change is shown to whoever sent it. */
export type SubjectWorkbook = { kind: 'subject-workbook'; draft: DraftId; messageId: MessageId; fileKey: string };

/** The list of a plan as a file that prints on A4, for somebody who has a part in planning. */
export type PlanPaper = { kind: 'plan-paper'; id: string; plan: PlanId; openId: OpenId };

export type InspectionJob = SubjectWorkbook | PlanPaper;
