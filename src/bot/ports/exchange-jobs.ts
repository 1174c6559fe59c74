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
