import { type Calendar, dayOf, instantOf, nextDay } from '../cases/calendar/calendar.ts';
import { inOfficeHours, inShift } from '../cases/calendar/office-hours.ts';
import { DESK, type Member, type Roster } from './roster.ts';

/** Somebody on duty; `until`: when that ends, epoch ms, undefined where it goes on for a whole day at least. */
export type OnDuty = { member: Member; until: number | undefined };

/** Who answers for a department at one moment. */
export type DutyNow = {
  /** The department whose people these are: the lead itself, or the section that takes in for it. */
  department: string;
  people: OnDuty[];
  /** Whether the roster has anybody of the department at all. */
  known: boolean;
  /** Where nobody is on duty: who knows, the desk's people who are. */
  desk: OnDuty[];
};

/** Who of a department is on duty now, else of its intake; else who of the desk is. */
export function dutyNow(
  { id, intake }: { id: string; intake?: string | undefined },
  roster: Roster,
  now: number,
  calendar: Calendar,
): DutyNow {
  const on = (department: string) => onDuty(department, roster, now, calendar);
  const own = on(id);
  const taking = own.length === 0 && intake ? on(intake) : [];
  const people = own.length > 0 ? own : taking;
  return {
    department: taking.length > 0 && intake ? intake : id,
    people,
    known: roster.hasPeople(id),
    desk: people.length > 0 || id === DESK ? [] : on(DESK),
  };
}

/** Who of one department is on duty now, each with the end of it. */
export const onDuty = (department: string, roster: Roster, now: number, calendar: Calendar): OnDuty[] =>
  roster.onDuty(department, now, calendar).map((member) => ({
    member,
    until: endOf(department, member.openId, roster, now, calendar),
  }));

/** The first moment within a day at which somebody is no longer on duty. */
function endOf(department: string, openId: string, roster: Roster, now: number, calendar: Calendar) {
  const shifts = roster.shifts.filter((shift) => shift.department === department && shift.openId === openId);
  const hours = roster.facts(now, calendar).hours(department);
  const byShift = shifts.length > 0;
  const on = (at: number) =>
    byShift ? shifts.some((shift) => inShift(shift, at, calendar)) : inOfficeHours(at, { calendar, hours });
  const minutes = [0, ...(byShift ? shifts.flatMap(({ from, to }) => [from, to]) : hours.periods.flat())];
  const today = dayOf(now);
  return [today, nextDay(today)]
    .flatMap((day) => minutes.map((minute) => instantOf(day, minute)))
    .filter((at) => at > now)
    .sort((a, b) => a - b)
    .find((at) => !on(at));
}
