import type { Published } from '../../../../catalogue/catalogue.ts';
import type { Edit } from '../../../../catalogue/edit/edit.ts';
import { LONGEST_LIMIT } from '../../../../catalogue/schema.ts';
import { byKind } from '../../../forms/by-kind.ts';
import { pickedOrNull, wordsIn } from '../../../forms/values.ts';
import { pointBack, pointElsewhere } from '../point-back.ts';
import { A_PICKER, SAME, type ShortForm, set, summarised, summaryField } from './short-form.ts';

/** What looks like it and is another matter; the other points back. */
export const boundary: ShortForm = {
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
};

/** Whole working days, or a half, however the digits were typed. */
const DAYS = /^\d{1,3}(?:\.5)?$/;

/** Within how many working days. */
export const days: ShortForm = {
  fields: ({ limits }) => [
    {
      kind: 'line',
      name: 'days',
      label: '办理时限（工作日）',
      placeholder: '如 5',
      missing: '请写办理时限，几个工作日',
      required: true,
      preset: String(limits.resolveDays),
      max: 4,
    },
  ],
  edits(values, matter) {
    const typed = wordsIn(values.days).normalize('NFKC');
    const days = DAYS.test(typed) ? Number(typed) : 0;
    if (days <= 0 || days > LONGEST_LIMIT) return `时限写工作日的天数，如 5，最多 ${LONGEST_LIMIT}`;
    return days === matter.limits.resolveDays ? SAME : [set(matter, 'limits', { ...matter.limits, resolveDays: days })];
  },
};

/** It is in use no more. */
export const end: ShortForm = {
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
    const instead = (one: Published): Edit[] =>
      replacedBy
        ? [set(one, 'replacedBy', replacedBy)]
        : [
            ...(one.replacedBy ? [set(one, 'replacedBy', null)] : []),
            ...(one.stoppedBecause ? [] : [set(one, 'stoppedBecause', because)]),
          ];
    return [
      set(matter, 'status', '停用'),
      ...instead(matter),
      // What it once took the place of goes on to what takes its own.
      ...list.matters.filter((one) => one.replacedBy === matter.id).flatMap(instead),
      ...pointElsewhere(matter.id, list),
    ];
  },
};
