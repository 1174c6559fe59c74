import { leadDepartments } from '../../record/case.ts';
import { tell } from '../../told/tells.ts';
import { reminder } from './reminder.ts';

/** Amber at 75 %: to the duty officer, or to the desk for its own clocks. Once. */
export const amber = reminder({
  name: 'amber',
  word: '临期提醒',
  at: ({ amberAt }) => amberAt,
  early: '还没到提醒的时候',
  given: ({ amberTold, redTold }) => amberTold !== null || redTold !== null,
  mark: 'amberTold',
  tells: (c, leads) => [leads ? tell(c, 'lead-duty', 'amber', leadDepartments(c.lead)) : tell(c, 'desk', 'amber')],
  absent: 'attend-due',
});
