import * as z from 'zod';
import { OpenId } from '../../brands.ts';

/** Someone by open_id, with the name as the timeline keeps it. */
export const Person = z.strictObject({ openId: OpenId.min(1), name: z.string() });
export type Person = z.infer<typeof Person>;
