import type { Matter } from '../../../catalogue/schema.ts';
import type { OpenId } from '../../brands.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { OfficeHours } from '../calendar/office-hours.ts';
import type { Timing } from '../clocks/clock-run.ts';
import type { Limits } from '../limits.ts';
import type { Case, Earlier, Place } from '../record/case.ts';

/** What the lifecycle reads of a matter of the published list, and the hash of that version. */
export type MatterFacts = Pick<Matter, 'id' | 'name' | 'lead' | 'limits' | 'photos' | 'safety'> & { hash: string };

/** What the lifecycle asks of the roster, all as of now. */
export type RosterFacts = {
  department(id: string): { name: string; intake: string | null } | undefined;
  onDuty(department: string): boolean;
  /** A department's hours; null is the desk's. */
  hours(department: string | null): OfficeHours;
  /** Whoever acts for one of the departments at a place, each once. */
  workersOf(departments: readonly string[], place: Place): readonly OpenId[];
};

/** What a rule may know besides the case: the moment, the key, the list, the roster, the office's limits. */
export type Context = {
  /** Epoch milliseconds. */
  now: number;
  /** Of this one action: the same key twice changes nothing. */
  key: string;
  /** The version the pressed card showed; null where nothing was shown (clocks, forms opened afresh). */
  seen: number | null;
  /** The number a new case would get. */
  newId: string;
  /** Facts of the matter that the command names. */
  matter: MatterFacts | null;
  /** The case a merge goes into. */
  target: Case | null;
  /** Earlier ones at this place with this matter: cases in 90 days, newest first, settlings in 30. */
  earlier: { cases: readonly Earlier[]; settled: number };
  roster: RosterFacts;
  /** A number in [0, 1) for samples. */
  sampler(): number;
  calendar: Calendar;
  limits: Limits;
};

/** What time limits are reckoned by. */
export type Moment = Pick<Context, 'now' | 'calendar' | 'roster' | 'limits'>;

/** What the clocks need of the moment. */
export const timingOf = ({ now, calendar, roster, limits }: Moment): Timing => ({
  now,
  calendar,
  hours: roster.hours,
  amberShare: limits.amberShare,
});
