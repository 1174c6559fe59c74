import * as z from 'zod';

/** What whoever plays lets the pretend gas platform do. */
export const GasDeed = z.discriminatedUnion('do', [
  /** It tells which devices it has. */
  z.strictObject({ do: z.literal('describe') }),
  /** Values of a device go beyond its first limit; higher with every press. */
  z.strictObject({ do: z.literal('raise'), device: z.string() }),
  z.strictObject({ do: z.literal('clear'), device: z.string() }),
  z.strictObject({ do: z.literal('value'), device: z.string(), metric: z.string(), value: z.number() }),
  z.strictObject({ do: z.literal('heartbeat'), device: z.string() }),
  z.strictObject({ do: z.literal('offline'), device: z.string() }),
  /** Somebody tries the device. */
  z.strictObject({ do: z.literal('test'), device: z.string() }),
  /** So many devices cry at once. */
  z.strictObject({ do: z.literal('flood'), count: z.int().min(1).max(40) }),
  /** How it is broken: sends all twice, one thing after the next, garbage beside, by a clock so many minutes off. */
  z.strictObject({
    do: z.literal('break'),
    twice: z.boolean().optional(),
    shuffled: z.boolean().optional(),
    garbage: z.boolean().optional(),
    clockOff: z.int().min(-600).max(600).optional(),
  }),
]);
export type GasDeed = z.infer<typeof GasDeed>;
