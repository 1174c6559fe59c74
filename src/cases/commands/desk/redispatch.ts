import { wordsIn } from '../../../forms/values.ts';
import { leadDepartments } from '../../record/case.ts';
import { ofDepartment, spoken } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { departmentOptions } from '../asking.ts';
import { define } from '../define.ts';
import { department, short, text } from '../field-schemas.ts';
import { hasLead } from '../guards.ts';
import { leadFor, nameOf } from '../parties.ts';
import { byDesk } from '../rights.ts';
import { refuse, unknownDepartment } from '../ruling.ts';
import { ledBy, tellLead } from './lead-change.ts';

/**
 * 改派: back to to-sign under the new lead, with a clock of its own; what the old one had asked for lapses. Work that is
 * done and waits to be looked at or confirmed is not sent elsewhere. 首接负责 until the next one signs.
 */
export const redispatch = define({
  name: 'redispatch',
  word: '改派',
  fields: { lead: department, for: short.nullable(), text },
  from: ['to-sign', 'in-hand', 'return-review', 'on-hold'],
  when: hasLead,
  right: byDesk('改派'),
  button: 'beside',
  form: {
    fields: (asking) => [
      {
        kind: 'choice',
        name: 'lead',
        label: '改派给',
        placeholder: '选部门',
        missing: '请选改派给哪个部门',
        required: true,
        options: departmentOptions(asking, asking.supports),
      },
      {
        kind: 'text',
        name: 'text',
        label: '为什么改派',
        placeholder: '新旧两个部门都会看到',
        missing: '请写为什么改派',
        required: true,
      },
    ],
    read: (values) => ({ lead: wordsIn(values.lead), for: null, text: wordsIn(values.text) }),
  },
  told: { lead: ofDepartment('改派给'), for: spoken('请做'), text: spoken('为什么') },
  rule({ c, command, context }) {
    const lead = leadFor(command.lead, command.for, context.roster);
    if (!lead) return unknownDepartment(command.lead);
    if (!c.lead || c.lead.department === lead.department)
      return refuse('missing', `已经是${nameOf(lead.department, context.roster)}主责；要它办到底请点「指定承办」`);
    return {
      kind: 'effect',
      to: 'to-sign',
      changes: {
        ...ledBy(c, lead, context.now),
        leadFinal: false,
        caretaker: c.caretaker ?? c.lead.department,
        heldUntil: null,
      },
      tells: [
        ...tellLead(c, lead, 'redispatched', context),
        tell(c, 'old-lead-duty', 'taken-back', leadDepartments(c.lead)),
        tell(c, 'reporter', 'dispatched'),
        ...(c.state === 'return-review' ? [tell(c, 'keeper', 'boundary-unclear')] : []),
      ],
    };
  },
});
