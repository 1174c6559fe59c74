import { DAY_MS } from '../calendar/calendar.ts';
import type { Limits } from '../limits.ts';
import type { Case, Earlier } from './case.ts';
import { type Spot, sameSpot } from './same-place.ts';
import { type CaseState, OPEN_STATES } from './state.ts';

/** What is needed of a past case to count it. */
export type Past = Pick<
  Case,
  'id' | 'state' | 'matterId' | 'place' | 'object' | 'closing' | 'times' | 'reportedPerson'
>;
export type Opening = Spot & { matterId: string | null };

/** What a later case keeps of an earlier one: its number, its date and how it stood or ended. */
export const asEarlier = (past: Past): Earlier => ({
  id: past.id,
  opened: past.times.opened,
  state: past.state,
  closed: past.closing && { how: past.closing.how, outcome: past.closing.outcome },
  secret: past.reportedPerson,
});

const sameMatter = (opening: Opening, past: Past): boolean =>
  opening.matterId !== null && opening.matterId === past.matterId;

const NOT_COUNTED: readonly CaseState[] = ['declined', 'merged', 'withdrawn'];

/**
 * What happened before at this spot with this matter: reported cases of the last 90 days, closed ones included, newest
 * first, and the settlings of the last 30. Counted is only what is surely the same spot. Declined, merged and withdrawn
 * ones do not count.
 */
export function earlierAt(
  opening: Opening,
  past: readonly Past[],
  now: number,
  limits: Limits,
): { cases: Past[]; settled: Past[] } {
  const within = (days: number) => (p: Past) => p.times.opened <= now && p.times.opened > now - days * DAY_MS;
  const found = past
    .filter((p) => sameMatter(opening, p) && sameSpot(opening, p) === 'same' && !NOT_COUNTED.includes(p.state))
    .sort((a, b) => b.times.opened - a.times.opened);
  const isSettled = (p: Past) => p.closing?.how === 'settled';
  return {
    cases: found.filter((p) => !isSettled(p)).filter(within(limits.repeatWindowDays)),
    settled: found.filter(isSettled).filter(within(limits.settledWindowDays)),
  };
}

/**
 * Every open case that may be the same thing, however old, to show before saving: 「就是这件，关注」 or 「不是，新建」. With
 * the same matter wherever the spot may be the same; with another matter only at the very same spot with its name. Newest
 * first.
 */
export function similarOpen(opening: Opening, past: readonly Past[], now: number): Past[] {
  const maybe = (p: Past) => {
    const spot = sameSpot(opening, p);
    return sameMatter(opening, p) ? spot !== 'other' : spot === 'same' && opening.object !== null && p.object !== null;
  };
  return past
    .filter((p) => OPEN_STATES.includes(p.state) && p.times.opened <= now && maybe(p))
    .sort((a, b) => b.times.opened - a.times.opened);
}
