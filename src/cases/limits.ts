import * as z from 'zod';

const count = z.int().positive();
const share = z.number().min(0).max(1);

/** Every duration and share of CASE-LIFECYCLE; an office may set its own. `Days` are working days unless said. */
export const Limits = z.strictObject({
  dispatchMinutes: count,
  urgentDispatchMinutes: count,
  signHours: z.number().positive(),
  urgentSignMinutes: count,
  rulingHours: z.number().positive(),
  approvalHours: z.number().positive().describe('consent to a hold or a whistle'),
  contactDays: z.number().positive(),
  resolveDays: z.number().positive(),
  councilDays: count,
  verifyDays: count,
  confirmDays: count,
  holdDays: count,
  filedNaturalDays: count.describe('立案: a penalty may lawfully take 90 days'),
  returnDays: count,
  reopenNaturalDays: count,
  returnsToCouncil: count,
  verifyFromRepeat: count,
  verifySample: share,
  settledSample: share,
  settledOfferAt: count.describe('the n-th settling at one place in the window is offered as a report'),
  settledWindowDays: count.describe('natural'),
  repeatWindowDays: count.describe('natural'),
  amberShare: share,
});
export type Limits = z.infer<typeof Limits>;

export const DEFAULT_LIMITS: Limits = {
  dispatchMinutes: 30,
  urgentDispatchMinutes: 10,
  signHours: 2,
  urgentSignMinutes: 30,
  rulingHours: 4,
  approvalHours: 4,
  contactDays: 1,
  resolveDays: 5,
  councilDays: 3,
  verifyDays: 1,
  confirmDays: 3,
  holdDays: 10,
  filedNaturalDays: 90,
  returnDays: 1,
  reopenNaturalDays: 15,
  returnsToCouncil: 2,
  verifyFromRepeat: 2,
  verifySample: 0.1,
  settledSample: 0.05,
  settledOfferAt: 3,
  settledWindowDays: 30,
  repeatWindowDays: 90,
  amberShare: 0.75,
};
