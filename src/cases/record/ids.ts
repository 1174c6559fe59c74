import * as z from 'zod';

/** The number of a case, e.g. WX-261124-001. */
export const CaseId = z
  .string()
  .regex(/^[A-Z0-9]+-\d{6}-\d{3,}$/)
  .brand<'case'>();
export type CaseId = z.infer<typeof CaseId>;

/** One round of whistling: the case's number and the round's. */
export const CouncilId = z.string().brand<'council'>();
export type CouncilId = z.infer<typeof CouncilId>;
