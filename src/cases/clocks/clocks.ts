import { DAY_MS } from '../calendar/calendar.ts';
import type { Limits } from '../limits.ts';
import type { Case } from '../record/case.ts';
import type { Clock, ClockName, Span } from '../record/clock.ts';
import { latestDue } from '../record/line.ts';
import { isParent } from '../record/parent.ts';
import { type CaseState, ENDED_STATES } from '../record/state.ts';
import { recompute, resumeClock, startClock, stopClock, type Timing } from './clock-run.ts';
import { spanOf } from './clock-spans.ts';

/** The clock that runs because of the state itself. */
export const STATE_CLOCK: Partial<Record<CaseState, ClockName>> = {
  'to-dispatch': 'dispatch',
  'to-sign': 'sign',
  'return-review': 'ruling',
  'in-council': 'council',
  'on-hold': 'resume',
  closable: 'wrapUp',
  'to-verify': 'verify',
  'to-confirm': 'confirm',
  'referred-out': 'outside',
};

/** The lead's own clocks; the rest are the desk's. */
export const LEAD_CLOCKS: readonly ClockName[] = ['sign', 'contact', 'resolve', 'resume', 'origin', 'supervision'];

const ownerOf = (name: ClockName, c: Case) =>
  LEAD_CLOCKS.includes(name) && c.lead ? (c.lead.intake ?? c.lead.department) : null;

/** The work is out of the lead's hands: fed back, put off, or with an outside body. */
const RESOLVE_STANDS: readonly CaseState[] = ['on-hold', 'to-verify', 'to-confirm', 'referred-out'];

/** The matters of consent that wait at the desk: a hold asked for, a whistle asked for or blown before consent. */
const awaitsConsent = (c: Case) =>
  c.holdAsk !== null || c.council?.status === 'asked' || (c.council?.status === 'sitting' && c.state === 'in-council');

/** A resident of this case, or of one merged into it, is to be called back. */
const wantsReply = (c: Case) => [c.onBehalf, ...c.alsoOnBehalf].some((resident) => resident?.wantsReply === true);

function wanted(c: Case): ClockName[] {
  const own = STATE_CLOCK[c.state];
  const names: ClockName[] = own ? [own] : [];
  // A parent is late with nothing of its own: its children are.
  if (isParent(c)) return names;
  names.push('resolve');
  if (awaitsConsent(c)) names.push('approval');
  if (wantsReply(c) && c.times.contacted === null) names.push('contact');
  if (c.origin.outsideDue !== null) names.push('origin');
  if (c.supervision) names.push('supervision');
  return names;
}

/** Whether a clock of this name that is already running must begin anew. */
function beginsAnew(name: ClockName, before: Case, after: Case): boolean {
  if (name === STATE_CLOCK[after.state]) {
    if (before.state !== after.state) return true;
    if (name === 'sign') return before.lead?.department !== after.lead?.department;
    if (name === 'outside') return before.referral?.due !== after.referral?.due;
  }
  if (name === 'origin') return before.origin.outsideDue !== after.origin.outsideDue;
  if (name === 'supervision') return before.supervision?.due !== after.supervision?.due;
  return false;
}

/**
 * The resolve clock counts from the opening, through to-sign and return-review. After a hold it goes on with exactly
 * what was left; work sent back by the desk or the reporter has at least one working day.
 */
function resolveClock(before: Case | undefined, after: Case, limits: Limits, timing: Timing): Clock {
  const owner = ownerOf('resolve', after);
  const span = spanOf('resolve', after, limits, timing.hours(owner));
  const found = after.clocks.find((clock) => clock.name === 'resolve');
  if (!before || !found) return startClock('resolve', owner, span, timing.now, timing);
  if (RESOLVE_STANDS.includes(after.state)) return stopClock(found, timing);
  if (before.limits.resolveDays !== after.limits.resolveDays || latestDue(before) !== latestDue(after))
    return startClock('resolve', owner, span, after.times.opened, timing);
  if (!found.stopped) return found.owner === owner ? found : recompute({ ...found, owner }, timing);
  const resumed = resumeClock({ ...found, owner }, timing);
  if (before.state !== 'to-verify' && before.state !== 'to-confirm') return resumed;
  const oneDay: Span = after.urgent ? { unit: 'natural', ms: DAY_MS } : { unit: 'days', days: 1 };
  const dayAhead = startClock('resolve', owner, oneDay, timing.now, timing);
  return resumed.dueAt >= dayAhead.dueAt ? resumed : dayAhead;
}

/** The clocks of a case after a change, none once it has ended: pure, from what it was and what it has become. */
export function clocksAfter(before: Case | undefined, after: Case, limits: Limits, timing: Timing): Clock[] {
  if (ENDED_STATES.includes(after.state)) return [];
  return wanted(after).map((name) => {
    if (name === 'resolve') return resolveClock(before, after, limits, timing);
    const running = after.clocks.find((clock) => clock.name === name);
    const owner = ownerOf(name, after);
    if (running && before && !beginsAnew(name, before, after))
      return running.owner === owner ? running : recompute({ ...running, owner }, timing);
    return startClock(name, owner, spanOf(name, after, limits, timing.hours(owner)), timing.now, timing);
  });
}
