import { DAY_MS } from '../calendar/calendar.ts';
import type { Limits } from '../limits.ts';
import type { Case, Place } from './case.ts';
import { type CaseState, OPEN_STATES } from './state.ts';

/** What is needed of a past case to count it. */
export type Past = Pick<Case, 'id' | 'state' | 'matterId' | 'place' | 'closing' | 'times'>;
export type Opening = { matterId: string | null; place: Place };

/** Same 小区; where none is named, the same words for the place in the same community. */
const samePlace = (a: Place, b: Place): boolean =>
  a.community === b.community && a.estate === b.estate && (a.estate !== null || a.detail.trim() === b.detail.trim());

const alike = (opening: Opening, past: Past): boolean =>
  opening.matterId !== null && opening.matterId === past.matterId && samePlace(opening.place, past.place);

const NOT_COUNTED: readonly CaseState[] = ['declined', 'merged', 'withdrawn'];

/**
 * What happened before at this place with this matter: reported cases of the last 90 days, closed ones included,
 * newest first, and the settlings of the last 30. Declined, merged and withdrawn ones do not count.
 */
export function earlierAt(
  opening: Opening,
  past: readonly Past[],
  now: number,
  limits: Limits,
): { cases: Past[]; settled: Past[] } {
  const within = (days: number) => (p: Past) => p.times.opened <= now && p.times.opened > now - days * DAY_MS;
  const found = past
    .filter((p) => alike(opening, p) && !NOT_COUNTED.includes(p.state))
    .sort((a, b) => b.times.opened - a.times.opened);
  const isSettled = (p: Past) => p.closing?.how === 'settled';
  return {
    cases: found.filter((p) => !isSettled(p)).filter(within(limits.repeatWindowDays)),
    settled: found.filter(isSettled).filter(within(limits.settledWindowDays)),
  };
}

/** Open cases of the last 24 hours to show before saving: 「就是这件，关注」 or 「不是，新建」. */
export function similarOpen(opening: Opening, past: readonly Past[], now: number): Past[] {
  return past.filter(
    (p) => alike(opening, p) && OPEN_STATES.includes(p.state) && p.times.opened > now - DAY_MS && p.times.opened <= now,
  );
}
