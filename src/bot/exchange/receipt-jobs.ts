import type { Receipt } from '../../exchange/receipts.ts';
import type { Outgoing } from '../ports/outgoing.ts';

/** A receipt on its way. */
export const sending = ({ source, number, seq, caseId }: Receipt): Outgoing => ({
  kind: 'order-receipt',
  ...{ source, number, seq },
  about: caseId,
});
