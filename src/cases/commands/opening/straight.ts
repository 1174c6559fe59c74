import type { Lead } from '../../record/case.ts';
import type { UndispatchedWhy } from '../../record/reasons.ts';
import type { Context } from '../context.ts';
import { leadFor, someoneOnDuty } from '../parties.ts';

type Straight = { lead: Lead; urgent: boolean } | { why: UndispatchedWhy; urgent: boolean };

/** 权责明确直派: the one lead of the matter, if the circumstance is known and somebody is on duty; else why not. */
export function straight(reported: { noneFits: boolean; circumstance: string | null }, context: Context): Straight {
  const { matter, roster } = context;
  if (!matter) return { why: reported.noneFits ? 'none-fits' : 'no-matter', urgent: false };
  const options = matter.lead.depends?.options ?? [];
  const option = options.find(({ when }) => when === reported.circumstance);
  const urgent = matter.limits.urgent || option?.urgent === true;
  if (options.length > 0 && !option) return { why: 'circumstance', urgent };
  const part = option ?? matter.lead;
  const lead = leadFor(part.department, part.for, roster);
  if (!lead || !someoneOnDuty(lead, roster)) return { why: 'no-duty', urgent };
  return { lead, urgent };
}
