import { LEAD_CLOCKS } from '../../clocks/clocks.ts';
import type { Case } from '../../record/case.ts';
import type { Clock, ClockName } from '../../record/clock.ts';
import { absentees } from '../../record/council.ts';
import { type Tell, tell } from '../../told/tells.ts';

/** The clock of this name while it runs. */
export const running = (c: Case, name: ClockName): Clock | undefined =>
  c.clocks.find((clock) => clock.name === name && !clock.stopped);

/** The clocks with a reminder noted on one. */
export const marked = (c: Case, name: ClockName, mark: Partial<Pick<Clock, 'amberTold' | 'redTold'>>): Clock[] =>
  c.clocks.map((clock) => (clock.name === name ? { ...clock, ...mark } : clock));

/** Whether the lead answers for this clock; the rest are the desk's. */
export const leadsClock = (c: Case, name: ClockName): boolean => c.lead !== null && LEAD_CLOCKS.includes(name);

/** The council's clock: at half time those who have not come are reminded, at full time their heads and the desk know. */
export function tellAbsentees(c: Case, name: ClockName, notice: 'attend-due' | 'not-attended'): Tell[] {
  const absent = absentees(c.council);
  if (name !== 'council' || absent.length === 0) return [];
  const reminded = tell(c, 'council', 'attend-due', absent);
  if (notice === 'attend-due') return [reminded];
  return [reminded, tell(c, 'lead-head', notice, absent), tell(c, 'desk', notice, absent)];
}
