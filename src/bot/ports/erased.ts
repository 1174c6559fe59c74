import type { DraftId, QuestionId } from '../../brands.ts';
import type { CaseEvent } from '../../cases/lifecycle/events.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import type { DraftBody } from './forms.ts';

/** A resident's words replaced where they were kept: events, drafts, questions, delivered messages of the case. */
export type Erased = {
  kind: 'erased';
  caseId: CaseId;
  events: CaseEvent[];
  drafts: { id: DraftId; body: DraftBody }[];
  questions: { id: QuestionId; words: string }[];
};
