import * as z from 'zod';
import { Entry } from './journal.ts';

/** A message of the bot as the platform has it at the end. */
export const Posted = z.object({
  messageId: z.string(),
  chatId: z.string(),
  content: z.string(),
  card: z.record(z.string(), z.unknown()).optional(),
});
export type Posted = z.infer<typeof Posted>;

/** What the platform saw of a run. */
export const Seen = z.object({
  entries: z.array(Entry),
  posted: z.array(Posted),
  /** Groups the bot made, with whether they are still there. */
  groups: z.array(z.object({ chatId: z.string(), name: z.string(), dissolved: z.boolean() })),
  befell: z.record(z.string(), z.number()),
  rejections: z.array(z.object({ where: z.string(), code: z.number(), msg: z.string(), injected: z.boolean() })),
  /** What other systems were told was taken in, where any sent. */
  outside: z.object({ orders: z.array(z.string()), leaks: z.array(z.string()) }).default({ orders: [], leaks: [] }),
  turns: z.number(),
  refused: z.record(z.string(), z.number()),
});
export type Seen = z.infer<typeof Seen>;

/** What the parent asks of the platform's process; each is answered with `{ did }`, `seen` with what was seen. */
export const Order = z.discriminatedUnion('do', [
  z.object({ do: z.literal('storm'), pauseMs: z.number() }),
  /** Time jumps while everybody works on. */
  z.object({ do: z.literal('leap'), ms: z.number() }),
  /** Time goes from due moment to due moment, as slowly as that takes. */
  z.object({ do: z.literal('walk'), duration: z.string() }),
  z.object({ do: z.literal('home') }),
  z.object({ do: z.literal('calm') }),
  z.object({ do: z.literal('settle') }),
  z.object({ do: z.literal('seen') }),
]);
export type Order = z.infer<typeof Order>;
