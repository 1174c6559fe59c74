import { DAY_MS, instantOf, MINUTE_MS } from '../calendar/calendar.ts';
import { type OfficeHours, openingOf } from '../calendar/office-hours.ts';
import type { Limits } from '../limits.ts';
import type { Case } from '../record/case.ts';
import type { ClockName, Span } from '../record/clock.ts';
import { latestDue } from '../record/line.ts';

const HOUR_MS = 60 * MINUTE_MS;
const hours = (urgent: boolean, count: number): Span => ({ unit: urgent ? 'natural' : 'office', ms: count * HOUR_MS });
const minutes = (urgent: boolean, count: number): Span => ({
  unit: urgent ? 'natural' : 'office',
  ms: count * MINUTE_MS,
});
const days = (urgent: boolean, count: number): Span =>
  urgent ? { unit: 'natural', ms: count * DAY_MS } : { unit: 'days', days: count };
const date = (at: number | null | undefined, name: ClockName): Span => {
  if (at === null || at === undefined) throw new Error(`the ${name} clock was started without its date`);
  return { unit: 'date', at };
};

/** What another system waits for is due here a working day earlier: the answer still has to be looked at and sent. */
const OURS_BEFORE_THEIRS = 1;
const before = (at: number | null, name: ClockName): Span => {
  if (at === null) throw new Error(`the ${name} clock was started without its date`);
  return { unit: 'before', at, days: OURS_BEFORE_THEIRS };
};

function signSpan(c: Case, limits: Limits): Span {
  if (!c.urgent) return hours(false, c.limits.signHours ?? limits.signHours);
  if (c.limits.naturalSign && c.limits.signHours !== null) return hours(true, c.limits.signHours);
  return minutes(true, limits.urgentSignMinutes);
}

/** How long a department that is whistled has to be there. */
export const attendSpan = ({ urgent }: Pick<Case, 'urgent'>, limits: Limits): Span => hours(urgent, limits.attendHours);

/** How long a clock of this case runs: the matter's own limits first, urgent ones in natural time. */
export function spanOf(name: ClockName, c: Case, limits: Limits, ownerHours: OfficeHours): Span {
  switch (name) {
    case 'dispatch':
      return minutes(c.urgent, c.urgent ? limits.urgentDispatchMinutes : limits.dispatchMinutes);
    case 'sign':
      return signSpan(c, limits);
    case 'ruling':
      return hours(c.urgent, limits.rulingHours);
    case 'approval':
      return hours(c.urgent, limits.approvalHours);
    case 'contact':
      return days(c.urgent, c.limits.contactDays ?? limits.contactDays);
    case 'resolve':
      if (c.lines.length > 0) return date(latestDue(c), name);
      return days(c.urgent, c.limits.resolveDays ?? limits.resolveDays);
    case 'council':
      return days(c.urgent, limits.councilDays);
    case 'wrapUp':
      return days(c.urgent, limits.wrapUpDays);
    case 'verify':
      return days(c.urgent, limits.verifyDays);
    // A resident's time to answer is not shortened because the matter was urgent.
    case 'confirm':
      return days(false, limits.confirmDays);
    case 'resume':
      return date(c.heldUntil === null ? null : openingOf(c.heldUntil, ownerHours), name);
    case 'outside':
      return date(c.referral?.due, name);
    case 'origin':
      return before(c.origin.outsideDue, name);
    case 'supervision':
      return date(c.supervision?.due, name);
  }
}

/** The close of business (17:30 in the default hours) of a promised day. */
export const closeOf = (day: string, office: OfficeHours): number => instantOf(day, office.periods.at(-1)?.[1] ?? 1440);
