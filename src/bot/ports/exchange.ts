import type { OpenId } from '../../brands.ts';
import type { Case } from '../../cases/record/case.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import type { BatchId, OrderBatch } from '../../exchange/batch.ts';
import type { OutsideRef } from '../../exchange/reference.ts';
import type { SheetLayout } from '../../exchange/sheet.ts';

/** What one order of a batch did; late: more was said of it when its case had ended already. */
export type OrderTaken = 'opened' | 'joined' | 'updated' | 'late';

export type ExchangeChange =
  /** A batch as it goes on; refused as a conflict when another step took the version. */
  | { kind: 'exchange-batch'; batch: OrderBatch }
  /** An order is a case now, or more was heard of it; in the write that changes the case. */
  | { kind: 'exchange-order'; ref: OutsideRef; batch: BatchId; did: OrderTaken; at: number }
  /** An order is no case any more: the batch that brought it was taken back. */
  | { kind: 'exchange-order-gone'; source: string; number: string; batch: BatchId }
  /** How the sheets of one fingerprint are read from now on. */
  | { kind: 'exchange-layout'; fingerprint: string; layout: SheetLayout; openId: OpenId; at: number };

/** An order of a batch, with the case it went to. */
export type BatchOrder = { source: string; number: string; did: OrderTaken; caseId: CaseId };

/** The part of the Store that keeps what comes from other systems. */
export type ExchangeStore = {
  orderBatch(id: BatchId): Promise<OrderBatch | undefined>;
  /** The latest workbooks that somebody dropped, newest first. */
  orderBatches(openId: OpenId, most: number): Promise<OrderBatch[]>;
  batchOrders(id: BatchId): Promise<BatchOrder[]>;
  /** Of these orders of a source those that are known. */
  outsideRefs(source: string, numbers: readonly string[]): Promise<OutsideRef[]>;
  /** Every order that went to one of these cases. */
  refsOfCases(ids: readonly CaseId[]): Promise<OutsideRef[]>;
  /** The cases of these orders of a source, by the order's number. */
  casesOfOrders(source: string, numbers: readonly string[]): Promise<Map<string, Case>>;
  sheetLayout(fingerprint: string): Promise<SheetLayout | undefined>;
};
