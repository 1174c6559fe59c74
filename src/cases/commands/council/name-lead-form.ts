import { dayIn, wordsIn } from '../../../forms/values.ts';
import { leadDepartments } from '../../record/case.ts';
import type { Asking, CommandForm } from '../asking.ts';
import { allPickedOf, departmentFields, departmentsFields, pickedOf } from '../pickers.ts';

const seated = ({ c }: Asking) => c.council?.departments.map((seat) => seat.department) ?? [];

/** What 明确牵头 asks. */
export const nameLeadForm: CommandForm<Record<'lead' | 'for' | 'supports' | 'minutes' | 'district', unknown>> = {
  fields: (asking) => [
    ...departmentFields(asking, {
      name: 'lead',
      label: '由谁牵头',
      missing: '请选由谁牵头',
      required: true,
      first: [...leadDepartments(asking.c.lead), ...seated(asking)],
    }),
    {
      kind: 'text',
      name: 'minutes',
      label: '会商纪要（定了什么、谁做什么、什么时候）',
      placeholder: '各部门和上报人都会看到',
      missing: '请写会商纪要',
      required: true,
      preset: asking.filled.minutes,
    },
    ...departmentsFields(asking, {
      name: 'supports',
      label: '哪些部门配合',
      placeholder: '可多选，可不选',
      missing: '请重新选哪些部门配合',
      first: seated(asking),
    }),
    {
      kind: 'line',
      name: 'districtBody',
      fills: 'district',
      label: '提请区级协调的单位（要时才填）',
      placeholder: '如：区住建局',
      missing: '提请区级协调的，单位和日期都要填',
    },
    { kind: 'date', name: 'districtBy', label: '区级协调的日期（要时才填）', placeholder: '选日期' },
  ],
  read: (values) => ({
    lead: pickedOf(values, 'lead'),
    for: null,
    supports: allPickedOf(values, 'supports').map((department) => ({ department, for: null })),
    minutes: wordsIn(values.minutes),
    district:
      wordsIn(values.districtBody) || wordsIn(values.districtBy)
        ? { body: wordsIn(values.districtBody), by: dayIn(values.districtBy) }
        : null,
  }),
};
