import type { DraftId } from '../../brands.ts';
import type { CaseId } from '../../cases/record/ids.ts';

/** What the messages of a whistle show; src/bot/council/render-council.ts draws them. */
export type CouncilView =
  /** The pinned card of a round's group. */
  | { view: 'council-card'; case: CaseId; round: number }
  /** The announcement as a message, where the group takes none. */
  | { view: 'council-agenda'; case: CaseId }
  | { view: 'council-minutes'; case: CaseId }
  | { view: 'council-summary'; case: CaseId }
  /** A task somebody spoke of, to be confirmed; afterwards the task itself. */
  | { view: 'council-task'; case: CaseId; draft: DraftId }
  | { view: 'council-closing'; case: CaseId; round: number }
  /** For who whistled: how each department attended. */
  | { view: 'council-rating'; case: CaseId; round: number }
  /** For the departments, where there is no group to ask in: was the whistle warranted. */
  | { view: 'council-verdict'; case: CaseId; round: number }
  | { view: 'council-absent'; case: CaseId }
  /** For the keeper: which boundary was unclear. */
  | { view: 'council-boundary'; case: CaseId };
