import { type Case, type Lead, leadDepartments } from '../../record/case.ts';
import { type Tell, tell } from '../../told/tells.ts';
import type { Context } from '../context.ts';
import { someoneOnDuty } from '../parties.ts';

/** What changes whenever a lead is named anew: nobody has signed, and the new lead is no support of itself. */
export function ledBy(c: Case, lead: Lead, now: number): Partial<Case> {
  return {
    lead,
    handler: null,
    signedBy: null,
    undispatched: null,
    supports: c.supports.filter(({ department }) => department !== lead.department),
    times: { ...c.times, dispatched: c.times.dispatched ?? now, ledSince: now, signed: null },
  };
}

/** The duty officers of a lead; its head too when nobody is on duty, so that it goes nowhere unseen. */
export function tellLead(
  c: Case,
  lead: Lead,
  notice: 'assigned' | 'redispatched' | 'assigned-final',
  context: Context,
): Tell[] {
  const duty = tell(c, 'lead-duty', notice, leadDepartments(lead));
  if (notice !== 'assigned-final' && someoneOnDuty(lead, context.roster)) return [duty];
  return [duty, tell(c, 'lead-head', notice, leadDepartments(lead))];
}
