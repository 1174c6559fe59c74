import { cutTo } from '../../forms/cut-to.ts';
import type { Field } from '../../forms/field.ts';
import { dayIn, pickedOrNull, type Values, wordsIn } from '../../forms/values.ts';
import { type FileField, shortLabel } from './archive.ts';
import type { Entered } from './change.ts';
import { creditCodeIn } from './credit-code.ts';
import type { FieldValue } from './subject.ts';

/** A form has so many fields at the most, the file's own and the submit button beside them. */
const MOST_FIELDS = 30;

const named = (key: string): string => `f_${key.replace(/[.-]/g, '_')}`;
const untilOf = (key: string): string => `u_${key.replace(/[.-]/g, '_')}`;
const OTHER = '-';

type Own = { name: string; detail: string; creditCode: string | null; community: string | null };

/** What is asked of a place whatever it is. */
export const ownFields = (own: Own, communities: readonly string[]): Field[] => [
  {
    kind: 'line',
    name: 'name',
    label: '店名（出租房写户名）',
    placeholder: '招牌上的名字',
    missing: '请写店名，出租房写户名',
    required: true,
    preset: own.name,
    max: 60,
  },
  {
    kind: 'line',
    name: 'detail',
    label: '门牌',
    missing: '请写门牌，如 河渚街12号',
    placeholder: '如 河渚街12号',
    required: true,
    preset: own.detail,
    max: 100,
  },
  {
    kind: 'choice',
    name: 'community',
    label: '社区',
    placeholder: '选社区',
    missing: '请选社区',
    required: true,
    options: communities.map((one) => ({ value: one, label: one })),
    preset: own.community ?? undefined,
  },
  {
    kind: 'line',
    name: 'creditCode',
    label: '统一社会信用代码（没有执照的不填）',
    placeholder: '18 位，在执照上',
    preset: own.creditCode ?? '',
    max: 30,
  },
];

/** What a kind of place asks beside; what is private only of whoever may see it. */
export const valueFields = (
  fields: readonly FileField[],
  known: Readonly<Record<string, FieldValue>>,
  secrets: boolean,
): Field[] =>
  fields
    .filter(({ isPrivate }) => secrets || !isPrivate)
    .flatMap((field): Field[] => {
      const { key, choices, expires } = field;
      const label = shortLabel(field);
      const now = known[key];
      return [
        choices
          ? {
              kind: 'choice',
              name: named(key),
              label,
              placeholder: '选一项',
              options: [{ value: OTHER, label: '不填' }, ...choices.map((one) => ({ value: one, label: one }))],
              preset: now && choices.includes(now.value) ? now.value : undefined,
            }
          : {
              kind: 'line',
              name: named(key),
              label,
              placeholder: '不知道可以不填',
              preset: now?.value ?? '',
              max: 200,
            },
        ...(expires
          ? [
              {
                kind: 'date' as const,
                name: untilOf(key),
                label: `${label}到期`,
                placeholder: '选最后一天',
                ...(now?.until ? { preset: now.until } : {}),
              },
            ]
          : []),
      ];
    })
    .slice(0, MOST_FIELDS);

/** The place as it was filled in, or what is wrong with it. */
export function ownIn(values: Values, communities: readonly string[]): Own | string {
  const name = wordsIn(values.name);
  const detail = wordsIn(values.detail);
  const said = wordsIn(values.creditCode);
  const creditCode = said ? creditCodeIn(said) : null;
  if (!name || !detail) return '请写店名和门牌';
  if (creditCode === undefined) return '统一社会信用代码不对：18 位，最后一位是校验位，请照执照再核一遍';
  const community = wordsIn(values.community) || null;
  if (community !== null && !communities.includes(community)) return '请选社区';
  return { name: cutTo(name, 60), detail: cutTo(detail, 100), creditCode, community };
}

/** What was filled in of each field that was asked. */
export function valuesIn(fields: readonly FileField[], values: Values, secrets: boolean): Record<string, Entered> {
  const asked = fields.filter(({ key, isPrivate }) => (secrets || !isPrivate) && named(key) in values);
  return Object.fromEntries(
    asked.map(({ key, expires }): [string, Entered] => {
      const value = cutTo(pickedOrNull(values[named(key)]) ?? '', 200);
      const until = expires ? dayIn(values[untilOf(key)]) : '';
      return [key, value ? { value, until: /^\d{4}-\d{2}-\d{2}$/.test(until) ? until : null } : null];
    }),
  );
}
