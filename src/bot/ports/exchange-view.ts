import type { OpenId } from '../../brands.ts';
import type { BatchId } from '../../exchange/batch.ts';

/** What tells of workbooks of orders; each asks again who its reader is. */
export type ExchangeView =
  | { view: 'order-batch'; batch: BatchId; openId: OpenId }
  | { view: 'order-batches'; openId: OpenId };
