import * as z from 'zod';
import { MATTER_ID, Matter } from '../schema.ts';

/** The parts of a matter that one edit may set; its number never changes, and what people say has edits of its own. */
export const MatterField = Matter.omit({ id: true, sayings: true }).keyof();
export type MatterField = z.infer<typeof MatterField>;

const matter = z.string().regex(MATTER_ID);
const saying = z.string().trim().min(2).max(60);
/** Where a saying stands or stood; at the end where it is not said. */
const at = z.int().min(0).nullable();

/**
 * One change of the list, with what stood there before: it is refused where something else stands there by now. A value
 * that is null is not there.
 */
export const Edit = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('set'), matter, field: MatterField, was: z.json(), is: z.json() }),
  z.strictObject({ do: z.literal('say'), matter, saying, at }),
  z.strictObject({ do: z.literal('unsay'), matter, saying, at }),
  z.strictObject({ do: z.literal('say-outside'), referral: z.string(), saying, at }),
  z.strictObject({ do: z.literal('unsay-outside'), referral: z.string(), saying, at }),
  /** A whole 说明书 that nobody had, and the opposite, by which it is taken back. */
  z.strictObject({ do: z.literal('new'), matter: Matter }),
  z.strictObject({ do: z.literal('remove'), matter: Matter }),
]);
export type Edit = z.infer<typeof Edit>;
