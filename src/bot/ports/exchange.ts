import type { OpenId } from '../../brands.ts';
import type { Case } from '../../cases/record/case.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import type { BatchId, OrderBatch } from '../../exchange/batch.ts';
import type { EventId, OrderEvent } from '../../exchange/event.ts';
import type { OutsideOrder } from '../../exchange/order.ts';
import type { Receipt, ReceiptKey, ReceiptState, ReceiptWords } from '../../exchange/receipts.ts';
import type { OutsideRef } from '../../exchange/reference.ts';
import type { SheetLayout } from '../../exchange/sheet.ts';
import type { ExchangeJob } from './exchange-jobs.ts';
import type { ExchangeView } from './exchange-view.ts';

/** What one order of a batch did; late: more was said of it when its case had ended already. */
export type OrderTaken = 'opened' | 'joined' | 'updated' | 'late';

export type ExchangeChange =
  /** A batch as it goes on; refused as a conflict when another step took the version. */
  | { kind: 'exchange-batch'; batch: OrderBatch }
  /** An order is a case now, or more was heard of it; in the write that changes the case. */
  | { kind: 'exchange-order'; ref: OutsideRef; batch: BatchId | null; did: OrderTaken; at: number }
  /** An order is no case any more: the batch that brought it was taken back. */
  | { kind: 'exchange-order-gone'; source: string; number: string; batch: BatchId }
  /** Another system sent something; refused as a conflict when it was sent before, under its id or saying the same. */
  | { kind: 'order-event'; event: OrderEvent; order: OutsideOrder }
  /** What came of it: its words go, but where it failed. `tells`: the desk is to hear of it with others. */
  | {
      kind: 'order-event-done';
      id: EventId;
      state: 'done' | 'failed';
      did: OrderEvent['did'];
      caseId: CaseId | null;
      tells: boolean;
    }
  /** The desk has heard of those that came until then. */
  | { kind: 'orders-told'; until: number }
  /** An order goes on as another case. */
  | { kind: 'exchange-moved'; source: string; number: string; to: CaseId; at: number }
  /** One more receipt of an order; refused as a conflict when another took its number. */
  | { kind: 'receipt'; receipt: Receipt }
  /** A receipt goes from one of these states to another; where it is in none of them it stays as it is. */
  | {
      kind: 'receipt-state';
      of: ReceiptKey;
      from: readonly ReceiptState[];
      to: ReceiptState;
      at: number;
      says?: ReceiptWords;
    }
  /** So many requests of a source were turned away, the last for this reason. */
  | { kind: 'source-refused'; source: string; at: number; refused: number; why: string }
  /** How the sheets of one fingerprint are read from now on. */
  | { kind: 'exchange-layout'; fingerprint: string; layout: SheetLayout; openId: OpenId; at: number };

/** An order of a batch, with the case it went to. */
export type BatchOrder = { source: string; number: string; did: OrderTaken; caseId: CaseId };

/** A source as it has been met lately: when it sent something, when it was turned away and why, and how often that day. */
export type SourceContact = {
  source: string;
  takenAt: number | null;
  refusedAt: number | null;
  why: string | null;
  refusedOn: string | null;
  refused: number;
};

/** What the desk has not heard of: since and until when it came, its cases, those that had ended by then; `more`: not listed. */
export type OrdersUntold = { since: number; until: number; cases: CaseId[]; late: CaseId[]; more: number };

/** The part of the Store that keeps what comes from other systems. */
export type ExchangeStore = {
  /** What was sent before under this id of the sender's, or saying the same of this order. */
  orderEventLike(of: Pick<OrderEvent, 'source' | 'number' | 'mark' | 'delivery'>): Promise<OrderEvent | undefined>;
  /** All that was sent of an order, as it came; with its words while they are kept. */
  orderEvents(source: string, number: string): Promise<(OrderEvent & { order: OutsideOrder | undefined })[]>;
  untoldOrders(): Promise<OrdersUntold | undefined>;
  /** The latest of what was sent, newest first. */
  latestEvents(most: number): Promise<OrderEvent[]>;
  receiptsOf(source: string, number: string): Promise<Receipt[]>;
  receipt(key: ReceiptKey): Promise<Receipt | undefined>;
  /** Receipts in a state, oldest first. */
  receiptsIn(state: ReceiptState, most: number): Promise<Receipt[]>;
  sourceContacts(): Promise<SourceContact[]>;
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

/** Joined in subjects.ts. */
export type ExchangePort = {
  store: ExchangeStore;
  change: ExchangeChange;
  view: ExchangeView;
  job: ExchangeJob;
};
