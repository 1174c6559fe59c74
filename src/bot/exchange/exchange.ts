import type { ExchangeAction } from '../../../cards/exchange/actions.ts';
import type { Subject } from '../core/subject.ts';
import type { OrderBatchJob } from '../ports/exchange-jobs.ts';
import type { ExchangeView } from '../ports/exchange-view.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import { drawBatch, drawBatches } from './draw.ts';
import { fillBatch } from './fill-batch.ts';
import { onBatchFill, onBatchSee, onBatchTake, onBatchUndo, onColumns, onColumnsAgain } from './on-batch.ts';
import { onOrderWorkbook } from './on-order-workbook.ts';
import { readBatch } from './read-batch.ts';
import { takeOrders } from './take-orders.ts';
import { undelivered } from './undelivered.ts';
import { undoBatch } from './undo-batch.ts';

const STEPS = { read: readBatch, take: takeOrders, undo: undoBatch, fill: fillBatch };

/** What other systems send the street, and what goes back to them: by workbook. */
export const exchange = {
  clicks: {
    'order-batch-see': onBatchSee,
    'order-columns': onColumns,
    'order-columns-again': onColumnsAgain,
    'order-batch-take': onBatchTake,
    'order-batch-undo': onBatchUndo,
    'order-batch-fill': onBatchFill,
  },
  views: { 'order-batch': drawBatch, 'order-batches': drawBatches },
  jobs: { 'order-batch': (job, performing) => STEPS[job.step](job, performing) },
  words: { 来单: (openId) => ({ view: { view: 'order-batches', openId }, own: true }) },
  help: [{ line: '来单　收 12345、141 的表格，填好答复带回去', for: ['dispatcher'] }],
  incoming: [{ file: onOrderWorkbook, undelivered }],
} satisfies Subject<ExchangeAction, ExchangeView, Extract<Outgoing, OrderBatchJob>>;
