import type { Case } from '../record/case.ts';
import type { KeptLimit } from '../record/clock.ts';

/** For each limit, whether the step it is for was done by this change. */
const DONE: Record<KeptLimit, (before: Case, after: Case) => boolean> = {
  sign: (before, after) => before.times.signed !== after.times.signed || before.returns.length < after.returns.length,
  contact: (before, after) => before.times.contacted !== after.times.contacted,
  resolve: (before, after) => before.times.fedBack !== after.times.fedBack,
  council: (before, after) => before.council?.status !== 'named' && after.council?.status === 'named',
};
const LIMITS = Object.keys(DONE) as KeptLimit[];

/** Which limits were kept after a change at `now`, each by the latest time its step was done; pure. */
export function keptAfter(before: Case | undefined, after: Case, now: number): Case['kept'] {
  if (!before) return after.kept;
  const kept = { ...after.kept };
  for (const { name, stopped, dueAt } of before.clocks) {
    const limit = LIMITS.find((one) => one === name);
    if (limit && !stopped && DONE[limit](before, after)) kept[limit] = now <= dueAt;
  }
  return kept;
}

/** How long a case was on hold after a change at `now`: what ends is added; pure. */
export function heldAfter(before: Case | undefined, after: Case, now: number): Case['heldFor'] {
  const since = before?.state === 'on-hold' && after.state !== 'on-hold' ? before.times.held : null;
  return since === null || after.heldFor === null ? after.heldFor : after.heldFor + now - since;
}
