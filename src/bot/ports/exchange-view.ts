import type { OpenId } from '../../brands.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import type { BatchId } from '../../exchange/batch.ts';
import type { ReceiptKey } from '../../exchange/receipts.ts';

/** What tells of workbooks of orders; each asks again who its reader is. */
export type ExchangeView =
  | { view: 'order-batch'; batch: BatchId; openId: OpenId }
  | { view: 'order-batches'; openId: OpenId }
  /** The systems that send orders in, how each does, and the receipts that wait or were given up. */
  | { view: 'order-sources'; openId: OpenId }
  /** An answer that waits for the desk's word; `openId`: in somebody's own chat; `missed`: whom it was meant for, by key. */
  | { view: 'order-answer'; of: ReceiptKey; openId?: OpenId | undefined; missed?: string | undefined }
  /** The same to be written anew. */
  | { view: 'order-answer-form'; of: ReceiptKey; openId: OpenId }
  /** What came since some time, for the desk; `late`: those that had ended when more of them came; `more`: not listed. */
  | {
      view: 'orders-came';
      since: number;
      cases: CaseId[];
      late?: CaseId[] | undefined;
      more?: number | undefined;
      missed?: string | undefined;
    };
