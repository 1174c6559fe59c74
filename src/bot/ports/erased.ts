import type { CaseEvent } from '../../cases/lifecycle/events.ts';
import type { DraftBody } from './forms.ts';

/** A resident's words replaced where they were kept: events, drafts, questions, delivered messages of the case. */
export type Erased = {
  kind: 'erased';
  caseId: string;
  events: CaseEvent[];
  drafts: { id: string; body: DraftBody }[];
  questions: { id: string; words: string }[];
};
