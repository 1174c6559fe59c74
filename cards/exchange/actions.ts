import * as z from 'zod';
import { BatchId } from '../../src/exchange/batch.ts';

const batch = BatchId;
const v = z.int();
const receipt = { source: z.string().max(40), number: z.string().max(60), seq: z.int().min(1) };

/** What the buttons of orders ask for, their workbooks and their receipts; `v` is the version the card showed. */
export const exchangeActions = [
  z.strictObject({ do: z.literal('order-batch-see'), batch }),
  z.strictObject({ do: z.literal('order-columns'), batch, v }),
  z.strictObject({ do: z.literal('order-columns-again'), batch, v }),
  z.strictObject({ do: z.literal('order-batch-take'), batch, v }),
  z.strictObject({ do: z.literal('order-batch-undo'), batch, v }),
  z.strictObject({ do: z.literal('order-batch-fill'), batch }),
  z.strictObject({ do: z.literal('order-sources') }),
  z.strictObject({ do: z.literal('order-answer-see'), ...receipt }),
  z.strictObject({ do: z.literal('order-answer-send'), ...receipt, photos: z.boolean() }),
  z.strictObject({ do: z.literal('order-answer-edit'), ...receipt }),
  z.strictObject({ do: z.literal('order-answer-submit'), ...receipt }),
  z.strictObject({ do: z.literal('order-answer-drop'), ...receipt }),
  z.strictObject({ do: z.literal('order-receipt-again'), ...receipt }),
] as const;
export type ExchangeAction = z.infer<(typeof exchangeActions)[number]>;
