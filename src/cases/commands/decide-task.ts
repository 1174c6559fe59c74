import { dayOf } from '../calendar/calendar.ts';
import { closeOf } from '../clocks/clock-spans.ts';
import type { Actor } from '../record/actor.ts';
import { type Case, leadDepartments } from '../record/case.ts';
import type { CouncilTask } from '../record/council.ts';
import { tell } from '../told/tells.ts';
import type { CommandOf } from './commands.ts';
import { actingPerson, type Given, nameOf, type Ruling, refuse } from './decision.ts';

const MOST_TASKS = 20;

/** Whether someone acts for this very department at the council's table, or for the lead where that is it. */
export function sitsFor(actor: Actor, c: Case, department: string): boolean {
  if (!c.council) return false;
  const relations = actor.relationsTo({
    ...c,
    council: { ...c.council, departments: c.council.departments.filter((seat) => seat.department === department) },
  });
  const leads = leadDepartments(c.lead).includes(department);
  return relations.includes('seated') || (leads && (relations.includes('lead') || relations.includes('lead-head')));
}

const changed = (c: Case, id: string, change: Partial<CouncilTask>): Partial<Case> =>
  c.council
    ? { council: { ...c.council, tasks: c.council.tasks.map((one) => (one.id === id ? { ...one, ...change } : one)) } }
    : {};
const taskOf = (c: Case, id: string) => c.council?.tasks.find((task) => task.id === id);

/** 分工: one department at the table gets its part, by the close of a day. */
export function giveTask({ c, command, actor, context }: Given<CommandOf<'giveTask'>>): Ruling {
  const { department, what, by } = command;
  if (!c.council) return refuse('not-now', '这件没有吹过哨');
  const atTable = [...c.council.departments.map((seat) => seat.department), ...leadDepartments(c.lead)];
  if (!atTable.includes(department))
    return refuse('missing', `这次吹哨没有叫${nameOf(department, context.roster)}；要它出力请点「请求配合」`);
  if (by < dayOf(context.now)) return refuse('missing', '分工的期限不能在今天之前');
  if (c.council.tasks.length >= MOST_TASKS) return refuse('not-now', `分工最多 ${MOST_TASKS} 项，请把做完的合在一起`);
  if (taskOf(c, command.task)) return refuse('not-now', '这项分工已经定了');
  const task: CouncilTask = {
    id: command.task,
    department,
    what,
    by: actingPerson(actor),
    givenAt: context.now,
    due: closeOf(by, context.roster.hours(null)),
    doneAt: null,
    doneBy: null,
    remindedAt: null,
  };
  return {
    kind: 'draft',
    changes: { council: { ...c.council, tasks: [...c.council.tasks, task] } },
    tells: [tell(c, 'council', 'task-given', [department])],
  };
}

/** 已完成, by the department whose part it is. */
export function finishTask({ c, command, actor, context }: Given<CommandOf<'finishTask'>>): Ruling {
  const task = taskOf(c, command.task);
  if (!task) return refuse('missing', '找不到这项分工');
  if (task.doneAt !== null) return refuse('not-now', '这项分工已经完成了');
  if (!sitsFor(actor, c, task.department))
    return refuse('not-yours', `这项是${nameOf(task.department, context.roster)}的分工，由他们点「已完成」`);
  return {
    kind: 'draft',
    changes: changed(c, task.id, { doneAt: context.now, doneBy: actingPerson(actor) }),
    tells: [],
  };
}

/** Past its date: the department and the lead are reminded, once. */
export function taskDue({ c, command, context }: Given<CommandOf<'taskDue'>>): Ruling {
  const task = taskOf(c, command.task);
  if (!task || task.doneAt !== null || task.remindedAt !== null || task.due > context.now)
    return refuse('not-now', '这项分工不用提醒');
  return {
    kind: 'draft',
    changes: changed(c, task.id, { remindedAt: context.now }),
    tells: [
      tell(c, 'council', 'task-due', [task.department]),
      ...(leadDepartments(c.lead).includes(task.department)
        ? []
        : [tell(c, 'lead-duty', 'task-due', leadDepartments(c.lead))]),
    ],
  };
}
