import { dayOf } from '../../cases/calendar/calendar.ts';
import { dayIn } from '../../forms/values.ts';
import { Certificate } from '../../roster/certificates.ts';
import type { AskOf } from '../ports/roster-drafts.ts';
import { given, optionsOf, pickedAmong, type RosterFormOf, refused } from './forms.ts';

/** 登记执法证: its number, of which body, until which day; the same body's earlier one is replaced. */
export const certificateForm: RosterFormOf<AskOf<'certificate'>> = {
  title: ({ person }) => `登记执法证：${person.name}`,
  fields: ({ departments }) => [
    {
      kind: 'choice',
      name: 'department',
      label: '哪个部门的证',
      placeholder: '选发证的部门',
      missing: '请选哪个部门的证',
      required: true,
      options: optionsOf(departments),
      preset: departments.length === 1 ? departments[0]?.id : undefined,
    },
    {
      kind: 'line',
      name: 'number',
      label: '执法证号',
      placeholder: '照证件上写',
      missing: '请写执法证号',
      required: true,
      max: 40,
    },
    {
      kind: 'date',
      name: 'until',
      label: '有效期到',
      placeholder: '证件上的最后一天',
      missing: '请选有效期到哪天',
      required: true,
    },
  ],
  submit({ person, departments }, values, { now }) {
    const [department] = pickedAmong(values.department, departments);
    const number = given(values.number);
    if (!department) return refused('请选哪个部门的证');
    if (!number) return refused('请写执法证号');
    const until = dayIn(values.until);
    if (until < dayOf(now)) return refused('这张证已经过期，不能登记；换了新证再来登记');
    const read = Certificate.safeParse({ openId: person.id, department: department.id, number, until });
    if (!read.success) return refused('请写执法证号');
    return {
      kind: 'done',
      changes: [{ kind: 'certificate', certificate: read.data }],
      what: `登记执法证：${person.name} ${department.name}，${until} 到期`,
    };
  },
};
