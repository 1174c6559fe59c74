import * as z from 'zod';
import type { CaseState } from '../cases/record/state.ts';
import { EventId } from '../exchange/event.ts';
import type { Receipt } from '../exchange/receipts.ts';

/** A request as it came: under the number its client was given, which is the order’s own, for which service and where. */
export const Open311Request = z.strictObject({
  id: EventId,
  source: z.string(),
  key: z.string().describe('what tells it from others of its client: the client’s own number, or what it says'),
  code: z.string(),
  at: z.int(),
  lat: z.number().nullable(),
  long: z.number().nullable(),
});
export type Open311Request = z.infer<typeof Open311Request>;

/** What of its case anybody may see. `own`: the case says this request's words, not those of another that it joined. */
export type SeenCase = {
  own: boolean;
  state: CaseState;
  matterId: string | null;
  description: string;
  community: string;
  estate: string | null;
  detail: string;
  dueAt: number | null;
};

/** A request with its case, once it is one, and what was told of it, oldest first. Until then `words` are its own. */
export type ShownRequest = {
  request: Open311Request;
  words: string;
  seen: SeenCase | null;
  told: readonly Receipt[];
};
