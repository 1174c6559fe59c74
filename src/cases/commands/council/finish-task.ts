import { OPEN_STATES } from '../../record/state.ts';
import { unsaid } from '../../told/line.ts';
import { define } from '../define.ts';
import { short } from '../field-schemas.ts';
import { councilSat } from '../guards.ts';
import { actingPerson, nameOf } from '../parties.ts';
import { refuse } from '../ruling.ts';
import { sitsFor, taskOf, withTask } from './seat.ts';

/** 已完成, by the department whose part it is. */
export const finishTask = define({
  name: 'finishTask',
  word: '分工已完成',
  fields: { task: short },
  from: OPEN_STATES,
  when: councilSat,
  right: { may: ['seated', 'lead', 'lead-head'], who: '「已完成」由领到这项分工的部门操作' },
  onCard: 'record',
  told: { task: unsaid('an id of ours; the card names the task') },
  rule({ c, command, actor, context }) {
    const task = taskOf(c, command.task);
    if (!task) return refuse('missing', '找不到这项分工');
    if (task.doneAt !== null) return refuse('not-now', '这项分工已经完成了');
    if (!sitsFor(actor, c, task.department))
      return refuse('not-yours', `这项是${nameOf(task.department, context.roster)}的分工，由他们点「已完成」`);
    return {
      kind: 'effect',
      changes: withTask(c, task.id, { doneAt: context.now, doneBy: actingPerson(actor) }),
      tells: [],
    };
  },
});
