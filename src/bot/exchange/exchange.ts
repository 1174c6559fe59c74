import type { ExchangeAction } from '../../../cards/exchange/actions.ts';
import type { Subject } from '../core/subject.ts';
import type { ExchangeJob } from '../ports/exchange-jobs.ts';
import type { ExchangeView } from '../ports/exchange-view.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import { cameDue, tellWhatCame } from './came.ts';
import { drawBatch, drawBatches } from './draw.ts';
import { drawAnswer, drawAnswerForm, drawCame, drawSources } from './draw-told.ts';
import { fetchPicture } from './fetch-picture.ts';
import { fillBatch } from './fill-batch.ts';
import {
  onAnswerDrop,
  onAnswerEdit,
  onAnswerSee,
  onAnswerSend,
  onAnswerSubmit,
  onReceiptAgain,
  onSources,
} from './on-answer.ts';
import { onBatchFill, onBatchSee, onBatchTake, onBatchUndo, onColumns, onColumnsAgain } from './on-batch.ts';
import { onOrderWorkbook } from './on-order-workbook.ts';
import { readBatch } from './read-batch.ts';
import { sendReceipt } from './send-receipt.ts';
import { takeOrder } from './take-order.ts';
import { takeOrders } from './take-orders.ts';
import { tellSources } from './tell-sources.ts';
import { undelivered } from './undelivered.ts';
import { undoBatch } from './undo-batch.ts';

const STEPS = { read: readBatch, take: takeOrders, undo: undoBatch, fill: fillBatch };

/** What other systems send the street, and what goes back to them: by workbook, and by themselves. */
export const exchange = {
  clicks: {
    'order-batch-see': onBatchSee,
    'order-columns': onColumns,
    'order-columns-again': onColumnsAgain,
    'order-batch-take': onBatchTake,
    'order-batch-undo': onBatchUndo,
    'order-batch-fill': onBatchFill,
    'order-sources': onSources,
    'order-answer-see': onAnswerSee,
    'order-answer-send': onAnswerSend,
    'order-answer-edit': onAnswerEdit,
    'order-answer-submit': onAnswerSubmit,
    'order-answer-drop': onAnswerDrop,
    'order-receipt-again': onReceiptAgain,
  },
  views: {
    'order-batch': drawBatch,
    'order-batches': drawBatches,
    'order-sources': drawSources,
    'order-answer': drawAnswer,
    'order-answer-form': drawAnswerForm,
    'orders-came': drawCame,
  },
  jobs: {
    'order-batch': (job, performing) => STEPS[job.step](job, performing),
    'order-in': takeOrder,
    'order-told': tellSources,
    'order-receipt': sendReceipt,
    'order-picture': fetchPicture,
  },
  clockWork: { ordersCame: { work: tellWhatCame, next: cameDue } },
  words: { 来单: (openId) => ({ view: { view: 'order-batches', openId }, own: true }) },
  help: [{ line: '来单　收 12345、141 的表格，填好答复带回去', for: ['dispatcher'] }],
  incoming: [{ file: onOrderWorkbook, undelivered }],
} satisfies Subject<ExchangeAction, ExchangeView, Extract<Outgoing, ExchangeJob>>;
