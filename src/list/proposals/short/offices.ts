import { isDeepStrictEqual } from 'node:util';
import type { Catalogue } from '../../../../catalogue/catalogue.ts';
import { byKind } from '../../../forms/by-kind.ts';
import type { Field } from '../../../forms/field.ts';
import { wordsIn } from '../../../forms/values.ts';
import { A_PICKER, SAME, type ShortForm, set, summarised, summaryField } from './short-form.ts';

const departmentField = (name: string, label: string, { departments }: Catalogue, preset?: string): Field => ({
  kind: 'choice',
  name,
  label,
  placeholder: '选部门，按类别排',
  required: true,
  missing: `请选${label}`,
  options: byKind(departments.slice(0, A_PICKER).map(({ id, name, kind }) => ({ value: id, label: name, kind }))),
  ...(preset ? { preset } : {}),
});

/** Who leads. */
export const lead: ShortForm = {
  fields: (matter, list) => [
    departmentField('department', '主责部门', list, matter.lead.department),
    {
      kind: 'line',
      name: 'for',
      label: '负责什么',
      placeholder: '如 现场查处、责令改正',
      missing: '请写主责部门负责什么',
      required: true,
      preset: matter.lead.for,
      max: 40,
    },
    {
      kind: 'line',
      name: 'kept',
      label: '原来的主责改做配合，配合做什么',
      placeholder: '不再管就空着',
      max: 40,
    },
    summaryField(matter),
  ],
  edits(values, matter) {
    const department = wordsIn(values.department);
    const lead = { ...matter.lead, department, for: wordsIn(values.for) };
    if (department === matter.lead.department && lead.for === matter.lead.for) return SAME;
    // Who leads is no support beside it; who led may be one from now on.
    const kept = wordsIn(values.kept);
    const before = matter.lead.department;
    const goesOn = kept && before !== department && matter.support.every((one) => one.department !== before);
    const support = [
      ...matter.support.filter((one) => one.department !== department),
      ...(goesOn ? [{ department: before, for: kept }] : []),
    ];
    const helped = isDeepStrictEqual(support, matter.support) ? [] : [set(matter, 'support', support)];
    return [set(matter, 'lead', lead), ...helped, ...summarised(values, matter)];
  },
};

/** One department more that helps. */
export const support: ShortForm = {
  fields: (matter, list) => [
    departmentField('department', '加哪个部门配合', list),
    {
      kind: 'line',
      name: 'for',
      label: '配合做什么',
      placeholder: '如 提供监测数据',
      missing: '请写配合做什么',
      required: true,
      max: 40,
    },
    summaryField(matter),
  ],
  edits(values, matter) {
    const department = wordsIn(values.department);
    if (matter.support.some((one) => one.department === department)) return '它已经是配合单位了';
    return [
      set(matter, 'support', [...matter.support, { department, for: wordsIn(values.for) }]),
      ...summarised(values, matter),
    ];
  },
};
