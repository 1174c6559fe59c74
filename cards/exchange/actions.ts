import * as z from 'zod';
import { BatchId } from '../../src/exchange/batch.ts';

const batch = BatchId;
const v = z.int();

/** What the buttons of a workbook of orders ask for; `v` is the version the card showed. */
export const exchangeActions = [
  z.strictObject({ do: z.literal('order-batch-see'), batch }),
  z.strictObject({ do: z.literal('order-columns'), batch, v }),
  z.strictObject({ do: z.literal('order-columns-again'), batch, v }),
  z.strictObject({ do: z.literal('order-batch-take'), batch, v }),
  z.strictObject({ do: z.literal('order-batch-undo'), batch, v }),
  z.strictObject({ do: z.literal('order-batch-fill'), batch }),
] as const;
export type ExchangeAction = z.infer<(typeof exchangeActions)[number]>;
