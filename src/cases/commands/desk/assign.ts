import { wordsIn } from '../../../forms/values.ts';
import { ofDepartment, spoken } from '../../told/line.ts';
import { proposed } from '../asking.ts';
import { define } from '../define.ts';
import { department, short, text } from '../field-schemas.ts';
import { leadFor } from '../parties.ts';
import { departmentFields, pickedOf } from '../pickers.ts';
import { byDesk } from '../rights.ts';
import { unknownDepartment } from '../ruling.ts';
import { ledBy, tellLead } from './lead-change.ts';

/** 指定承办: final, no 退单 any more. */
export const assign = define({
  name: 'assign',
  word: '指定承办',
  fields: { lead: department.nullable(), for: short.nullable(), text },
  from: ['return-review'],
  right: byDesk('指定承办'),
  button: 'forward',
  form: {
    answers: ['returned'],
    fields: (asking) => [
      ...departmentFields(asking, {
        name: 'lead',
        label: '由谁承办',
        missing: '请选由谁承办',
        required: true,
        first: [proposed(asking), asking.c.lead?.department],
        preset: proposed(asking),
      }),
      {
        kind: 'text',
        name: 'text',
        label: '指定的理由（不能再退）',
        placeholder: '承办部门会看到',
        missing: '请写指定的理由',
        required: true,
      },
    ],
    read: (values) => ({ lead: pickedOf(values, 'lead') ?? '', for: null, text: wordsIn(values.text) }),
  },
  onCard: 'work',
  told: { lead: ofDepartment('由'), for: spoken('请做'), text: spoken('理由') },
  rule({ c, command, context }) {
    const lead = command.lead ? leadFor(command.lead, command.for, context.roster) : c.lead;
    if (!lead) return unknownDepartment(command.lead ?? '');
    const same = lead.department === c.lead?.department;
    return {
      kind: 'effect',
      to: 'to-sign',
      changes: {
        ...ledBy(c, lead, context.now),
        leadFinal: true,
        caretaker: same ? null : (c.caretaker ?? c.lead?.department ?? null),
      },
      tells: tellLead(c, lead, 'assigned-final', context),
    };
  },
});
