import { type Calendar, dayOf, instantOf, nextDay } from './calendar.ts';

/** When people may be disturbed: between `from` and `to` of working days, minutes past midnight; the rest at `digest`. */
export type QuietPolicy = { from: number; to: number; digest: number };

const minutesOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};

/** The policy as the office's limits write it, in clock times. */
export const quietOf = ({ from, to, digest }: { from: string; to: string; digest: string }): QuietPolicy => ({
  from: minutesOf(from),
  to: minutesOf(to),
  digest: minutesOf(digest),
});

const firstWorkingDay = (day: string, calendar: Calendar): string =>
  calendar.works(day) ? day : firstWorkingDay(nextDay(day), calendar);

/** `now` itself outside quiet hours, else the instant they end. */
export function nextOpening(now: number, policy: QuietPolicy, calendar: Calendar): number {
  const today = dayOf(now);
  if (calendar.works(today) && now < instantOf(today, policy.to)) return Math.max(now, instantOf(today, policy.from));
  return instantOf(firstWorkingDay(nextDay(today), calendar), policy.from);
}

/** The next daily digest strictly after `now`: one each working day. */
export function nextDigest(now: number, policy: QuietPolicy, calendar: Calendar): number {
  const today = dayOf(now);
  if (calendar.works(today) && now < instantOf(today, policy.digest)) return instantOf(today, policy.digest);
  return instantOf(firstWorkingDay(nextDay(today), calendar), policy.digest);
}

/** What matters of the moment and the person: urgent matters and people on a duty shift are never muted. */
export type Moment = { now: number; urgent: boolean; onShift: boolean };

/** Whether a notice goes out as a message now. What may not waits for nextOpening, or for the digest if never pushed. */
export function mayPush(
  notice: { push: boolean },
  { now, urgent, onShift }: Moment,
  policy: QuietPolicy,
  calendar: Calendar,
): boolean {
  if (!notice.push) return false;
  return urgent || onShift || nextOpening(now, policy, calendar) === now;
}
