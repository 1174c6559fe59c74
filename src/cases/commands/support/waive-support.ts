import { wordsIn, wordsOrNull } from '../../../forms/values.ts';
import { OPEN_STATES } from '../../record/state.ts';
import { ofDepartment, spoken } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { define } from '../define.ts';
import { department, optional } from '../field-schemas.ts';
import { supportAsked } from '../guards.ts';
import { askedField, isAsked, notWaitedFor, waitedFor, withAsked } from './asked.ts';

/** 不再需要配合: the lead or the desk releases a department. */
export const waiveSupport = define({
  name: 'waiveSupport',
  word: '不再需要配合',
  fields: { department, text: optional },
  from: OPEN_STATES,
  when: supportAsked,
  right: { may: ['lead', 'lead-head', 'dispatcher'], who: '由主责部门或指挥室决定是否还要配合' },
  button: 'folded',
  form: {
    nobodyThere: '选它，就不再等它。',
    fields: (asking) => [
      askedField('不再等哪个部门', '请选不再等哪个部门', waitedFor(asking.c), asking),
      { kind: 'text', name: 'text', label: '说明', placeholder: '可不填，那个部门会看到' },
    ],
    read: (values) => ({ department: wordsIn(values.department), text: wordsOrNull(values.text) }),
  },
  onCard: 'record',
  told: { department: ofDepartment('不再等'), text: spoken('说明') },
  rule({ c, command, context }) {
    if (!c.supports.some(isAsked(command.department))) return notWaitedFor();
    const waived = { state: 'waived', doneAt: context.now, said: command.text } as const;
    return {
      kind: 'effect',
      changes: { supports: withAsked(c.supports, command.department, waived) },
      tells: [tell(c, 'supports', 'support-waived', [command.department])],
    };
  },
});
