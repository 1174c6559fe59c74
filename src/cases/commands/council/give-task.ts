import { dayIn, wordsIn } from '../../../forms/values.ts';
import { dayOf } from '../../calendar/calendar.ts';
import { closeOf } from '../../clocks/clock-spans.ts';
import type { CouncilTask } from '../../record/council.ts';
import { OPEN_STATES } from '../../record/state.ts';
import { ofDay, ofDepartment, spoken, unsaid } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { type CommandForm, departmentLabel, inDays } from '../asking.ts';
import { define } from '../define.ts';
import { day, department, short, text } from '../field-schemas.ts';
import { councilSat } from '../guards.ts';
import { actingPerson, nameOf } from '../parties.ts';
import { DESK_OR_LEADER } from '../rights.ts';
import { refuse } from '../ruling.ts';
import { atTable } from './invited.ts';
import { taskOf } from './seat.ts';

const MOST_TASKS = 20;

const form: CommandForm<Record<'task' | 'department' | 'what' | 'by', unknown>> = {
  fields: (asking) => [
    {
      kind: 'choice',
      name: 'department',
      label: '哪个部门',
      placeholder: '选部门',
      missing: '请选哪个部门',
      required: true,
      options: atTable(asking.c).map((value) => ({ value, label: departmentLabel(value, asking) })),
      preset: asking.filled.department,
    },
    {
      kind: 'text',
      name: 'what',
      label: '做什么',
      placeholder: '一句话说清做什么',
      missing: '请写做什么',
      required: true,
      preset: asking.filled.what ?? '',
    },
    {
      kind: 'date',
      name: 'by',
      label: '哪天前做好',
      placeholder: '选日期',
      missing: '请选哪天前做好',
      required: true,
      preset: asking.filled.by ?? inDays(asking, 1),
    },
  ],
  read: (values, { draft }) => ({
    task: draft,
    department: wordsIn(values.department),
    what: wordsIn(values.what),
    by: dayIn(values.by),
  }),
};

/** 分工: one department at the table gets its part, by the close of a day. */
export const giveTask = define({
  name: 'giveTask',
  word: '分工',
  fields: { task: short, department, what: text, by: day },
  from: OPEN_STATES,
  when: councilSat,
  right: { may: ['lead', 'lead-head', ...DESK_OR_LEADER], who: '分工由主责部门、指挥室或带班领导确认' },
  form,
  onCard: 'record',
  told: {
    task: unsaid('an id of ours'),
    department: ofDepartment('部门'),
    what: spoken('做什么'),
    by: ofDay('最晚'),
  },
  rule({ c, command, actor, context }) {
    const { by } = command;
    if (!c.council) return refuse('not-now', '这件没有吹过哨');
    if (!atTable(c).includes(command.department))
      return refuse('missing', `这次吹哨没有叫${nameOf(command.department, context.roster)}；要它出力请点「请求配合」`);
    if (by < dayOf(context.now)) return refuse('missing', '分工的期限不能在今天之前');
    if (c.council.tasks.length >= MOST_TASKS) return refuse('not-now', `分工最多 ${MOST_TASKS} 项，请把做完的合在一起`);
    if (taskOf(c, command.task)) return refuse('not-now', '这项分工已经定了');
    const task: CouncilTask = {
      id: command.task,
      department: command.department,
      what: command.what,
      by: actingPerson(actor),
      givenAt: context.now,
      due: closeOf(by, context.roster.hours(null)),
      doneAt: null,
      doneBy: null,
      remindedAt: null,
    };
    return {
      kind: 'effect',
      changes: { council: { ...c.council, tasks: [...c.council.tasks, task] } },
      tells: [tell(c, 'council', 'task-given', [command.department])],
    };
  },
});
