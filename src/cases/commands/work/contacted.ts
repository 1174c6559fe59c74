import { OPEN_STATES } from '../../record/state.ts';
import { spoken } from '../../told/line.ts';
import { define } from '../define.ts';
import { text } from '../field-schemas.ts';
import { onlyText } from '../one-field.ts';
import { actingPerson, worked } from '../parties.ts';

/** 已联系: the resident has been spoken to; stops that clock. Who only did that at the desk has not worked on the case. */
export const contacted = define({
  name: 'contacted',
  word: '已联系',
  fields: { text },
  from: OPEN_STATES,
  when: { holds: (c) => c.onBehalf !== null || c.alsoOnBehalf.length > 0, why: '没有留下反映人' },
  right: {
    may: ['lead', 'lead-head', 'caretaker', 'dispatcher'],
    who: '联系反映人由主责部门或指挥室登记；您可以点「补充」',
  },
  button: 'beside',
  form: onlyText('跟反映人说了什么', '如：告诉他周三前去现场，他同意', '请写跟反映人说了什么'),
  onCard: 'note',
  told: { text: spoken('说了什么') },
  rule({ c, actor, context }) {
    const works = actor.relationsTo(c).some((relation) => relation === 'lead' || relation === 'lead-head');
    return {
      kind: 'effect',
      changes: {
        workedBy: works ? worked(c, actingPerson(actor).openId) : c.workedBy,
        times: { ...c.times, contacted: c.times.contacted ?? context.now },
      },
      tells: [],
    };
  },
});
