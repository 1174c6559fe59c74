import { dayIn, wordsIn } from '../../../forms/values.ts';
import { dayOf } from '../../calendar/calendar.ts';
import { closeOf } from '../../clocks/clock-spans.ts';
import { leadDepartments } from '../../record/case.ts';
import { OPEN_STATES } from '../../record/state.ts';
import { ofDay, spoken } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { inDays } from '../asking.ts';
import { define } from '../define.ts';
import { day, text } from '../field-schemas.ts';
import { actingPerson } from '../parties.ts';
import { DESK_OR_LEADER } from '../rights.ts';
import { refuse } from '../ruling.ts';
import { tellHolder } from './holder.ts';

/** 督办: what is required and by when; set anew it replaces the last. */
export const supervise = define({
  name: 'supervise',
  word: '督办',
  fields: { required: text, by: day },
  from: OPEN_STATES,
  right: { may: DESK_OR_LEADER, who: '督办由带班领导或指挥室设定' },
  button: 'folded',
  form: {
    fields: (asking) => [
      {
        kind: 'text',
        name: 'text',
        fills: 'required',
        label: '督办要求',
        placeholder: '要办到什么程度，主责部门会看到',
        missing: '请写督办要求',
        required: true,
      },
      {
        kind: 'date',
        name: 'by',
        label: '什么时候前办好',
        placeholder: '选日期',
        missing: '请选什么时候前办好',
        required: true,
        preset: inDays(asking, 3),
      },
    ],
    read: (values) => ({ required: wordsIn(values.text), by: dayIn(values.by) }),
  },
  onCard: 'record',
  told: { required: spoken('督办要求'), by: ofDay('最晚') },
  rule({ c, command, actor, context }) {
    if (command.by < dayOf(context.now)) return refuse('missing', '督办期限不能在今天之前');
    const due = closeOf(command.by, context.roster.hours(null));
    const departments = leadDepartments(c.lead);
    return {
      kind: 'effect',
      changes: { supervision: { by: actingPerson(actor), at: context.now, required: command.required, due } },
      tells: [tellHolder(c, 'supervised'), ...(c.lead ? [tell(c, 'lead-head', 'supervised', departments)] : [])],
    };
  },
});
