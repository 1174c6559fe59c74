import * as z from 'zod';
import { ORDER_CLASSES } from '../../catalogue/sources/schema.ts';
import { MessageId, OpenId } from '../brands.ts';

/** One workbook of orders that somebody dropped; told apart by the id of the message it came in. */
export const BatchId = z.string().min(1).max(80).brand<'batch'>();
export type BatchId = z.infer<typeof BatchId>;

/** Where a batch is: read, its columns not known, looked at, being taken in, taken in, being taken back, taken back, or unreadable. */
export const BatchState = z.enum(['reading', 'columns', 'dry', 'taking', 'taken', 'undoing', 'undone', 'refused']);
export type BatchState = z.infer<typeof BatchState>;

const Unread = z.strictObject({ row: z.int(), column: z.string().optional(), why: z.string() });

/** What a dry run found: how many orders are new, news of a known one, known, joined to a case; and rows that say none. */
export const DryRun = z.strictObject({
  fresh: z.int(),
  joined: z.int(),
  updated: z.int(),
  same: z.int(),
  unread: z.array(Unread),
  unreadCount: z.int(),
  /** Some of the new ones, by number: the matter they go by, or what the search thinks of them, or nothing. */
  some: z.array(
    z.strictObject({
      number: z.string(),
      class: z.enum(ORDER_CLASSES),
      matter: z.string().nullable(),
      guess: z.string().nullable(),
    }),
  ),
  forDesk: z
    .int()
    .describe('new ones that wait for the desk: by their class, or because the source’s table names no matter'),
});
export type DryRun = z.infer<typeof DryRun>;

/** A workbook of orders as it stands. The file itself stays with the platform: it is fetched each time it is needed. */
export const OrderBatch = z.strictObject({
  id: BatchId,
  version: z.int().min(1),
  openId: OpenId.describe('who dropped it'),
  at: z.int(),
  messageId: MessageId,
  fileKey: z.string(),
  fileName: z.string(),
  state: BatchState,
  source: z.string().nullable(),
  /** The headers of a sheet whose columns are not known. */
  headers: z.array(z.string()),
  dry: DryRun.nullable(),
  why: z.string().nullable().describe('why it could not be read, or why it cannot be taken back'),
});
export type OrderBatch = z.infer<typeof OrderBatch>;

/** The batch as it goes on. */
export const nextBatch = (batch: OrderBatch, changes: Partial<Omit<OrderBatch, 'id' | 'version'>>): OrderBatch => ({
  ...batch,
  ...changes,
  version: batch.version + 1,
});
