import { dayIn, wordsIn, wordsOrNull } from '../../../forms/values.ts';
import { dayOf } from '../../calendar/calendar.ts';
import { closeOf } from '../../clocks/clock-spans.ts';
import { OPEN_STATES } from '../../record/state.ts';
import { ofDay, spoken } from '../../told/line.ts';
import { tell, tellCouncil } from '../../told/tells.ts';
import { inDays } from '../asking.ts';
import { define } from '../define.ts';
import { day, short, text } from '../field-schemas.ts';
import { byDesk } from '../rights.ts';
import { refuse } from '../ruling.ts';

/** 转出, or a new date from the same body: the desk stays on it. */
export const refer = define({
  name: 'refer',
  word: '转出',
  fields: { body: short, outsideNumber: short.nullable(), due: day, text },
  from: OPEN_STATES,
  right: byDesk('转出'),
  button: 'folded',
  form: {
    fields: (asking) => [
      {
        kind: 'line',
        name: 'body',
        label: '转给哪个单位',
        placeholder: '如：区交通运输局',
        missing: '请写转给哪个单位',
        required: true,
      },
      {
        kind: 'line',
        name: 'outsideNumber',
        label: '对方编号',
        placeholder: '还没有就不填',
        missing: '对方编号太长了，请只写编号',
      },
      {
        kind: 'date',
        name: 'due',
        label: '预计什么时候答复',
        placeholder: '选日期',
        missing: '请选预计什么时候答复',
        required: true,
        preset: inDays(asking, 14),
      },
      {
        kind: 'text',
        name: 'text',
        label: '为什么转出',
        placeholder: '上报人会看到',
        missing: '请写为什么转出',
        required: true,
      },
    ],
    read: (values) => ({
      body: wordsIn(values.body),
      outsideNumber: wordsOrNull(values.outsideNumber),
      due: dayIn(values.due),
      text: wordsIn(values.text),
    }),
  },
  onCard: 'ending',
  told: {
    body: spoken('转给'),
    outsideNumber: spoken('对方编号'),
    due: ofDay('预计答复'),
    text: spoken('为什么'),
  },
  rule({ c, command, context }) {
    const { now, roster } = context;
    if (command.due < dayOf(now)) return refuse('missing', '预计回复日期不能在今天之前');
    const from = c.state === 'referred-out' && c.referral ? c.referral.from : c.state;
    const due = closeOf(command.due, roster.hours(null));
    return {
      kind: 'effect',
      to: 'referred-out',
      changes: {
        referral: { body: command.body, outsideNumber: command.outsideNumber, due, from },
        heldUntil: null,
        times: { ...c.times, referred: now },
      },
      tells: [tell(c, 'reporter', 'referred'), ...tellCouncil(c, 'referred')],
    };
  },
});
