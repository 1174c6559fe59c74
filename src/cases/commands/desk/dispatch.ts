import * as z from 'zod';
import { wordsOrNull } from '../../../forms/values.ts';
import type { Case } from '../../record/case.ts';
import { ofDepartment, spoken } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import type { Context } from '../context.ts';
import { define } from '../define.ts';
import { department, optional, short } from '../field-schemas.ts';
import { limitsOf } from '../opening/opened.ts';
import { leadFor } from '../parties.ts';
import { departmentFields, matterFields, pickedOf } from '../pickers.ts';
import { byDesk } from '../rights.ts';
import { refuse, unknownDepartment } from '../ruling.ts';
import { ledBy, tellLead } from './lead-change.ts';

/** What a case takes over from the matter the desk recognised in it. */
function recognised(c: Case, matterId: string | null, context: Context): Partial<Case> {
  const { matter } = context;
  if (!matterId || !matter) return {};
  return {
    matterId: matter.id,
    matterHash: matter.hash,
    title: matter.name,
    limits: limitsOf(context),
    safety: matter.safety,
    feedbackPhoto: matter.photos.feedback,
    urgent: c.urgent || matter.limits.urgent,
  };
}

/** 派遣: the desk names the lead, and the matter where none was recognised. */
export const dispatch = define({
  name: 'dispatch',
  word: '派遣',
  fields: {
    lead: department,
    for: short.nullable(),
    matterId: z.string().nullable().describe('the matter the desk recognises, where none was given'),
    text: optional,
  },
  from: ['to-dispatch'],
  right: byDesk('派遣'),
  button: 'forward',
  form: {
    fields: (asking) => [
      ...departmentFields(asking, {
        name: 'lead',
        label: '派给哪个部门',
        missing: '请选派给哪个部门',
        required: true,
        first: [asking.c.meant ?? undefined, ...asking.supports],
        preset: asking.c.meant ?? undefined,
      }),
      { kind: 'line', name: 'for', label: '请他们做什么', placeholder: '如：到现场看是不是违建' },
      ...matterFields(asking, {
        name: 'matter',
        fills: 'matterId',
        label: '属于清单哪一项',
        missing: '请重新选属于清单哪一项',
      }),
      { kind: 'text', name: 'text', label: '说明', placeholder: '要交代部门的话，可不填' },
    ],
    read: (values) => ({
      lead: pickedOf(values, 'lead'),
      for: wordsOrNull(values.for),
      matterId: pickedOf(values, 'matter'),
      text: wordsOrNull(values.text),
    }),
  },
  onCard: 'work',
  told: {
    lead: ofDepartment('派给'),
    for: spoken('请做'),
    matterId: { label: '事项', say: (id, naming) => (id ? naming.matter(id) : undefined) },
    text: spoken('说明'),
  },
  rule({ c, command, context }) {
    const lead = leadFor(command.lead, command.for, context.roster);
    if (!lead) return unknownDepartment(command.lead);
    if (command.matterId && context.matter?.id !== command.matterId)
      return refuse('unknown-matter', '清单里找不到这个事项，请重新选择');
    return {
      kind: 'effect',
      to: 'to-sign',
      changes: { ...recognised(c, command.matterId, context), ...ledBy(c, lead, context.now) },
      tells: [...tellLead(c, lead, 'assigned', context), tell(c, 'reporter', 'dispatched')],
    };
  },
});
