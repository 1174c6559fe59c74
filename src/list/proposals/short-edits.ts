import * as z from 'zod';
import type { Catalogue, Published } from '../../../catalogue/catalogue.ts';
import type { Edit, MatterField } from '../../../catalogue/edit/edit.ts';
import { byKind } from '../../forms/by-kind.ts';
import type { Field } from '../../forms/field.ts';
import { pickedOrNull, type Values, wordsIn } from '../../forms/values.ts';
import type { Short } from './ask.ts';
import { pointBack } from './point-back.ts';

/** One short change: what its form asks, and the edits that come of what was filled in, or what is missing. */
export type ShortForm = {
  fields(matter: Published, list: Catalogue): Field[];
  edits(values: Values, matter: Published, list: Catalogue): Edit[] | string;
};

/** A select lists a hundred at the most. */
const A_PICKER = 100;
const SAME = '和现在一样，没有改动';
/** Checked again by the schema of the matter when the edit is applied. */
const json = (value: unknown) => z.json().parse(value ?? null);

const set = (matter: Published, field: MatterField, is: unknown): Edit => ({
  do: 'set',
  matter: matter.id,
  field,
  was: json(matter[field]),
  is: json(is),
});

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

const summaryField = ({ summary }: Published): Field => ({
  kind: 'text',
  name: 'summary',
  label: '一句话答案（要写到主责部门）',
  placeholder: '谁主责、去哪里、怎么办，一句话',
  missing: '请写一句话答案，要写到主责部门',
  required: true,
  preset: summary,
  max: 140,
});

/** The summary names who leads: where that changes it is written with it. */
const summarised = (values: Values, matter: Published): Edit[] => {
  const summary = wordsIn(values.summary);
  return summary && summary !== matter.summary ? [set(matter, 'summary', summary)] : [];
};

const talk = (to: 'resident' | 'party', label: string): ShortForm => ({
  fields: (matter) => [
    {
      kind: 'text',
      name: 'words',
      label,
      placeholder: '照着念就行的话，不用法律词',
      required: true,
      missing: `请写${label}`,
      preset: matter.talk[to],
      max: 160,
    },
  ],
  edits(values, matter) {
    const words = wordsIn(values.words);
    return words === matter.talk[to] ? SAME : [set(matter, 'talk', { ...matter.talk, [to]: words })];
  },
});

/** Every short change of a matter. */
export const SHORT: Record<Short, ShortForm> = {
  saying: {
    fields: () => [
      {
        kind: 'line',
        name: 'saying',
        label: '居民怎么说',
        placeholder: '照居民的话写，如 楼下烧烤店油烟好大',
        missing: '请写居民怎么说',
        required: true,
        max: 60,
      },
    ],
    edits: (values, { id }) => [{ do: 'say', matter: id, saying: wordsIn(values.saying), at: null }],
  },
  unsaying: {
    fields: () => [
      {
        kind: 'line',
        name: 'saying',
        label: '去掉哪一句（照抄）',
        placeholder: '卡片上有的一句，一字不差',
        missing: '请照抄要去掉的那一句',
        required: true,
        max: 60,
      },
    ],
    edits(values, { id, sayings }) {
      const saying = wordsIn(values.saying);
      const at = sayings.indexOf(saying);
      return at < 0 ? `没有「${saying}」这句说法` : [{ do: 'unsay', matter: id, saying, at }];
    },
  },
  summary: {
    fields: (matter) => [summaryField(matter)],
    edits(values, matter) {
      const edits = summarised(values, matter);
      return edits.length > 0 ? edits : SAME;
    },
  },
  resident: talk('resident', '对反映的居民怎么说'),
  party: talk('party', '对当事人怎么说'),
  lead: {
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
      summaryField(matter),
    ],
    edits(values, matter) {
      const department = wordsIn(values.department);
      const lead = { ...matter.lead, department, for: wordsIn(values.for) };
      if (department === matter.lead.department && lead.for === matter.lead.for) return SAME;
      // Who leads is no support beside it.
      const support = matter.support.filter((one) => one.department !== department);
      const without = support.length < matter.support.length ? [set(matter, 'support', support)] : [];
      return [set(matter, 'lead', lead), ...without, ...summarised(values, matter)];
    },
  },
  support: {
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
  },
  boundary: {
    fields: (matter, list) => [
      {
        kind: 'line',
        name: 'looksLike',
        label: '看着像这一项的是什么',
        placeholder: '如 家里炒菜的油烟',
        missing: '请写看着像这一项的是什么',
        required: true,
        max: 60,
      },
      {
        kind: 'line',
        name: 'tellsApart',
        label: '看哪个事实分清',
        placeholder: '如 油烟从店里来还是从住户家来',
        missing: '请写看哪个事实分清',
        required: true,
        max: 80,
      },
      {
        kind: 'choice',
        name: 'to',
        label: '那样的归哪一项',
        placeholder: '选一项，按大类排',
        missing: '请选那样的归哪一项',
        required: true,
        options: byKind(
          list.matters
            .filter(({ id, status }) => id !== matter.id && status === '在用')
            .slice(0, A_PICKER)
            .map(({ id, name, category }) => ({ value: id, label: `${id} ${name}`, kind: category })),
        ),
      },
      summaryField(matter),
    ],
    edits(values, matter, list) {
      const [looksLike, tellsApart, to] = ['looksLike', 'tellsApart', 'to'].map((name) => wordsIn(values[name]));
      if (!looksLike || !tellsApart || !to) return '请写全：看着像什么、看哪个事实、归哪一项';
      const boundary = [...matter.boundary, { looksLike, tellsApart, to }];
      const back = pointBack({ ...matter, boundary: boundary.slice(-1) }, list);
      return [set(matter, 'boundary', boundary), ...back, ...summarised(values, matter)];
    },
  },
  days: {
    fields: ({ limits }) => [
      {
        kind: 'line',
        name: 'days',
        label: '办理时限（工作日）',
        placeholder: '如 5',
        missing: '请写办理时限，大于 0 的数字',
        required: true,
        preset: String(limits.resolveDays),
        max: 4,
      },
    ],
    edits(values, matter) {
      const days = Number(wordsIn(values.days));
      if (!Number.isFinite(days) || days <= 0) return '时限要写大于 0 的数字';
      return days === matter.limits.resolveDays
        ? SAME
        : [set(matter, 'limits', { ...matter.limits, resolveDays: days })];
    },
  },
  end: {
    fields: (matter, list) => [
      {
        kind: 'choice',
        name: 'replacedBy',
        label: '以后改用哪一项',
        placeholder: '选一项，或没有替代的',
        options: [
          { value: '-', label: '没有替代的' },
          ...list.matters
            .filter((one) => one.id !== matter.id && one.category === matter.category && one.status === '在用')
            .slice(0, A_PICKER - 1)
            .map((one) => ({ value: one.id, label: `${one.id} ${one.name}` })),
        ],
      },
      {
        kind: 'line',
        name: 'because',
        label: '没有替代的，写明为什么停用',
        placeholder: '如 权力收回区里，见哪份文件',
        max: 80,
      },
    ],
    edits(values, matter, list) {
      const replacedBy = pickedOrNull(values.replacedBy);
      const because = wordsIn(values.because);
      if (!replacedBy && !because) return '请选以后改用哪一项，或写明为什么停用';
      return [
        set(matter, 'status', '停用'),
        replacedBy ? set(matter, 'replacedBy', replacedBy) : set(matter, 'stoppedBecause', because),
        ...pointedElsewhere(matter, list),
      ];
    },
  },
};

/** No boundary points to a matter that is in use no more. */
const pointedElsewhere = (ended: Published, list: Catalogue): Edit[] =>
  list.matters
    .filter((one) => one.status === '在用' && one.boundary.some(({ to }) => to === ended.id))
    .map((one) =>
      set(
        one,
        'boundary',
        one.boundary.filter(({ to }) => to !== ended.id),
      ),
    );
