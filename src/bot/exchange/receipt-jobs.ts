import type { MessageId } from '../../brands.ts';
import { isAnswer, type Receipt, type ReceiptKey } from '../../exchange/receipts.ts';
import { subjectOfAnswer } from '../../outgoing/live-subject.ts';
import type { Outgoing } from '../ports/outgoing.ts';

/** A receipt on its way. */
export const sending = ({ source, number, seq, caseId }: Receipt): Outgoing => ({
  kind: 'order-receipt',
  ...{ source, number, seq },
  about: caseId,
});

/** The cards of an answer are out of date, but for the one that a click redraws. */
export const answerMoved = (of: ReceiptKey, except?: MessageId): Outgoing => ({
  kind: 'refresh',
  subject: subjectOfAnswer(of),
  ...(except ? { except } : {}),
});

/** The same where the receipt is an answer. */
export const movedIfAnswer = (receipt: Receipt): Outgoing[] => (isAnswer(receipt.step) ? [answerMoved(receipt)] : []);
