import { OUTCOME_WORDS } from '../cases/record/reasons.ts';
import type { Receipt } from '../exchange/receipts.ts';

/** The words of mySociety's updates for how a request stands (open311-adapter, Role/mySociety.pm) that ours come to. */
export type UpdateStatus = 'open' | 'in_progress' | 'fixed' | 'no_further_action' | 'closed' | 'reopen';

/** Whether clients may read a receipt: it was let go, or the desk has said that there is no more to say. */
export const isShown = ({ state, says }: Pick<Receipt, 'state' | 'says'>): boolean =>
  state === 'sent' || (state === 'dropped' && says.by !== null);

/** What one receipt says of its request. */
export function statusOf({ step, says }: Pick<Receipt, 'step' | 'says'>): UpdateStatus {
  switch (step) {
    case 'accepted':
      return 'open';
    case 'dispatched':
      return 'in_progress';
    case 'reopened':
      return 'reopen';
    case 'returned':
      return 'closed';
    case 'closed':
      if (says.outcome === OUTCOME_WORDS.solved) return 'fixed';
      return says.outcome === OUTCOME_WORDS.explained ? 'no_further_action' : 'closed';
  }
}

/** What one receipt says in words; of an answer that the desk keeps to itself only that it is over. */
export function notesOf({ step, state, says }: Pick<Receipt, 'step' | 'state' | 'says'>): string {
  const said = state === 'dropped' ? '' : says.text;
  switch (step) {
    case 'accepted':
      return '已收下';
    case 'dispatched':
      return `已派到${says.department ?? ''}`;
    case 'reopened':
      return '又重新办理';
    case 'returned':
      return ['不受理', said].filter(Boolean).join('。');
    case 'closed':
      return [says.outcome ?? '已办结', said].filter(Boolean).join('。');
  }
}

/** Whether a request is over, by what clients may read of it. The standard knows open and closed alone. */
export function isOver(told: readonly Receipt[]): boolean {
  const last = told.filter(isShown).at(-1);
  return last?.step === 'closed' || last?.step === 'returned';
}
