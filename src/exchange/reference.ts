import * as z from 'zod';
import { CaseId } from '../cases/record/ids.ts';

/** Which case an order of a source has become, and what of it has been heard. */
export const OutsideRef = z.strictObject({
  source: z.string(),
  number: z.string().describe('the order’s id at its source'),
  caseId: CaseId,
  revision: z.int().nullable(),
  seen: z.array(z.string()).describe('hashes of what was heard of it, the latest last'),
  due: z.int().nullable().describe('by when its source wants an answer, epoch ms'),
  asked: z.string().optional().describe('what was asked when it was heard of last (askedHash)'),
});
export type OutsideRef = z.infer<typeof OutsideRef>;

/** The strictest date of all who wait for one case; null where none says any. */
export function strictest(refs: readonly Pick<OutsideRef, 'due'>[]): number | null {
  const dues = refs.flatMap(({ due }) => due ?? []);
  return dues.length > 0 ? Math.min(...dues) : null;
}
