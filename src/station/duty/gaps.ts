import { type Calendar, DAY_MS, type Day, dayOf, instantOf } from '../../cases/calendar/calendar.ts';
import type { Duty } from './duty.ts';

/** A station where nobody is tomorrow; `duty`: the line of the table that names nobody, where there is one. */
export type Gap = { community: string; duty: Duty | undefined };

const A_WEEK = 7 * DAY_MS;

/**
 * Where nobody is on `day`: a line of the table without a name, or of somebody who has left; or no line at all, on a working day
 * a week after which the table had one.
 */
export function gapsOn(
  day: Day,
  duties: readonly Duty[],
  isHere: (openId: string) => boolean,
  calendar: Calendar,
): Gap[] {
  const on = duties.filter((one) => one.state === 'on');
  const today = on.filter((one) => one.day === day);
  const empty = today.filter(({ holder }) => !holder || !isHere(holder.openId));
  const before = dayOf(instantOf(day) - A_WEEK);
  const usual = calendar.works(day) ? on.filter((one) => one.day === before).map(({ community }) => community) : [];
  const missing = [...new Set(usual)].filter((name) => !today.some(({ community }) => community === name));
  return [
    ...empty.map((duty) => ({ community: duty.community, duty })),
    ...missing.map((community) => ({ community, duty: undefined })),
  ];
}
