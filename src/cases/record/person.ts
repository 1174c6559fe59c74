import * as z from 'zod';

/** Someone by open_id, with the name as the timeline keeps it. */
export const Person = z.strictObject({ openId: z.string().min(1), name: z.string() });
export type Person = z.infer<typeof Person>;
