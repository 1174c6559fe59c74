import * as z from 'zod';
import { leadDepartments } from '../../record/case.ts';
import { OPEN_STATES } from '../../record/state.ts';
import { unsaid } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { define } from '../define.ts';
import { byClock } from '../rights.ts';
import { refuse } from '../ruling.ts';
import { taskOf, withTask } from './seat.ts';

/** A part past its date: the department and the lead are reminded, once. */
export const taskDue = define({
  name: 'taskDue',
  word: '分工到期',
  fields: { task: z.string() },
  from: OPEN_STATES,
  right: byClock('分工到期提醒'),
  onCard: 'record',
  told: { task: unsaid('an id of ours; the card names the task') },
  rule({ c, command, context }) {
    const task = taskOf(c, command.task);
    if (!task || task.doneAt !== null || task.remindedAt !== null || task.due > context.now)
      return refuse('not-now', '这项分工不用提醒');
    const leads = leadDepartments(c.lead);
    return {
      kind: 'effect',
      changes: withTask(c, task.id, { remindedAt: context.now }),
      tells: [
        tell(c, 'council', 'task-due', [task.department]),
        ...(leads.includes(task.department) ? [] : [tell(c, 'lead-duty', 'task-due', leads)]),
      ],
    };
  },
});
