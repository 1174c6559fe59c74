import { leadDepartments } from '../../record/case.ts';
import { tell } from '../../told/tells.ts';
import { reminder } from './reminder.ts';

/** Red at due: to the head and the desk; the desk's own clocks go to the leader on duty. Once. */
export const red = reminder({
  name: 'red',
  word: '超期提醒',
  at: ({ dueAt }) => dueAt,
  early: '还没有超期',
  given: ({ redTold }) => redTold !== null,
  mark: 'redTold',
  tells: (c, leads) => [
    leads ? tell(c, 'lead-head', 'red', leadDepartments(c.lead)) : tell(c, 'leader', 'red'),
    tell(c, 'desk', 'red'),
  ],
  absent: 'not-attended',
});
