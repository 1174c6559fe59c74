import { OPEN_STATES } from '../../record/state.ts';
import { unsaid } from '../../told/line.ts';
import { tellPerson } from '../../told/tells.ts';
import { define } from '../define.ts';
import { optional, short } from '../field-schemas.ts';
import { councilSat } from '../guards.ts';
import { actingPerson, nameOf } from '../parties.ts';
import { refuse } from '../ruling.ts';
import { standsInFor, standsInTold } from '../stand-in.ts';
import { sitsFor, sitsInFor, taskOf, withTask } from './seat.ts';

/** 已完成, by the department whose part it is; by the desk for one that has nobody in Feishu. */
export const finishTask = define({
  name: 'finishTask',
  word: '分工已完成',
  fields: { task: short, what: optional.optional(), standsInFor },
  from: OPEN_STATES,
  when: councilSat,
  right: {
    may: ['seated', 'lead', 'lead-head', 'stand-in', 'stand-in-seat'],
    who: '「已完成」由领到这项分工的部门操作',
  },
  onCard: 'record',
  told: {
    task: unsaid('an id of ours; the words of the part stand beside it'),
    what: { label: '哪一项', say: (words) => words ?? undefined },
    standsInFor: standsInTold('代完成'),
  },
  rule({ c, command, actor, context }) {
    const task = taskOf(c, command.task);
    if (!task) return refuse('missing', '找不到这项分工');
    if (task.doneAt !== null) return refuse('not-now', '这项分工已经完成了');
    const forThem = !sitsFor(actor, c, task.department);
    if (forThem && !sitsInFor(actor, c, task.department))
      return refuse('not-yours', `这项是${nameOf(task.department, context.roster)}的分工，由他们点「已完成」`);
    const by = actingPerson(actor);
    const asked = c.council?.askedBy;
    return {
      kind: 'effect',
      changes: withTask(c, task.id, { doneAt: context.now, doneBy: by }),
      tells: forThem && asked && asked.openId !== by.openId ? [tellPerson(c, asked.openId, 'task-done-for')] : [],
    };
  },
});
