import type { CaseId } from '../../cases/record/ids.ts';
import type { BatchId } from '../../exchange/batch.ts';

/**
 * What is done with a workbook of orders: read and looked at, its orders taken in some at a time (`from`: those before are done), given back filled in, or
 * taken back. `asked`: tells one wish from the next.
 */
export type OrderBatchJob = {
  kind: 'order-batch';
  batch: BatchId;
  step: 'read' | 'take' | 'undo' | 'fill';
  asked: string;
  from?: number | undefined;
};

/** What was sent of one order and waits is taken in. */
export type TakeOrder = { kind: 'order-in'; source: string; number: string };

/** Those who wait elsewhere for a case are told how it stands. */
export type TellSources = { kind: 'order-told'; case: CaseId };

/** One receipt is sent to its source. */
export type SendReceipt = { kind: 'order-receipt'; source: string; number: string; seq: number };

/** A picture of an order is fetched and joins its case; `n`: which of them. */
export type FetchOrderPicture = {
  kind: 'order-picture';
  source: string;
  number: string;
  case: CaseId;
  n: string;
  url: string;
  sha256: string | null;
};

export type ExchangeJob = OrderBatchJob | TakeOrder | TellSources | SendReceipt | FetchOrderPicture;
