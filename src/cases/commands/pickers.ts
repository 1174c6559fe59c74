import { byKind } from '../../forms/by-kind.ts';
import type { Field } from '../../forms/field.ts';
import { allPicked, NONE, pickedOrNull, type Values } from '../../forms/values.ts';
import { type Asking, departmentLabel } from './asking.ts';

/** So many are read at a glance on a phone; the rest stand in a second picker, by kind. */
const AT_A_GLANCE = 8;

const otherOf = (name: string) => `${name}Other`;

/** What was picked of the likely ones or, where something was picked there, of the others; null for neither. */
export const pickedOf = (values: Values, name: string): string | null =>
  pickedOrNull(values[otherOf(name)]) ?? pickedOrNull(values[name]);

/** Everything picked of the likely ones and of the others. */
export const allPickedOf = (values: Values, name: string): string[] => [
  ...new Set([...allPicked(values[name]), ...allPicked(values[otherOf(name)])]),
];

type Asked = {
  name: string;
  fills?: string;
  label: string;
  missing: string;
  required?: boolean;
  /** Likely ones, the likeliest first. */
  first: readonly (string | undefined)[];
  preset?: string | undefined;
  /** Not offered: it would be refused. */
  never?: readonly string[] | undefined;
};

/** The departments that may be picked: the likely ones to see at once, and every other by its kind. */
function parted(asking: Asking, { first, never = [] }: Pick<Asked, 'first' | 'never'>, most = AT_A_GLANCE) {
  const known = asking.departments.filter(({ id }) => !never.includes(id));
  const likely = [...new Set([...first, ...asking.common])]
    .flatMap((id) => known.find((one) => one.id === id) ?? [])
    .slice(0, most);
  const option = ({ id, kind }: (typeof known)[number]) => ({ value: id, label: departmentLabel(id, asking), kind });
  return {
    likely: likely.map((one) => ({ value: one.id, label: departmentLabel(one.id, asking) })),
    others: byKind(known.filter((one) => !likely.includes(one)).map(option)),
  };
}

/** One department: the likely ones to see at once, then every other by its kind. */
export function departmentFields(asking: Asking, asked: Asked): Field[] {
  const { first, preset, never, ...field } = asked;
  const { likely, others } = parted(asking, { first, never });
  return [
    {
      kind: 'choice',
      ...field,
      placeholder: '选部门',
      options: [...likely, { value: NONE, label: asked.required ? '别的部门，在下面选' : '说不准' }],
      preset,
    },
    {
      kind: 'choice',
      name: otherOf(asked.name),
      label: '上面没有的，在这里选',
      placeholder: '按类别排，可不选',
      options: others,
    },
  ];
}

/** Several departments, in the same two pickers; those picked from the first on are among the ones to see at once. */
export function departmentsFields(
  asking: Asking,
  {
    first,
    preset = [],
    never,
    ...field
  }: Omit<Asked, 'preset' | 'required'> & { preset?: string[]; placeholder: string },
): Field[] {
  const { likely, others } = parted(
    asking,
    { first: [...preset, ...first], never },
    Math.max(AT_A_GLANCE, preset.length),
  );
  return [
    { kind: 'choices', ...field, options: likely, preset },
    {
      kind: 'choices',
      name: otherOf(field.name),
      label: '上面没有的，在这里选',
      placeholder: '按类别排，可多选，可不选',
      options: others,
    },
  ];
}

/** One matter of the list: what the words sound like at once, then every other by its category. */
export function matterFields({ matters, likely, c }: Asking, asked: Omit<Asked, 'first' | 'preset'>): Field[] {
  const named = (id: string) => ({ value: id, label: `${id} ${matters.find((one) => one.id === id)?.name ?? ''}` });
  const first = [...new Set([...(c.matterId ? [c.matterId] : []), ...likely])].slice(0, AT_A_GLANCE);
  const others = matters.filter(({ id }) => !first.includes(id));
  return [
    {
      kind: 'choice',
      ...asked,
      placeholder: '选事项',
      options: [...first.map(named), { value: NONE, label: '不在清单里' }],
      preset: c.matterId ?? NONE,
    },
    {
      kind: 'choice',
      name: otherOf(asked.name),
      label: '清单里别的事项，在这里选',
      placeholder: '按大类排，可不选',
      options: byKind(others.map(({ id, category }) => ({ ...named(id), kind: category }))),
    },
  ];
}
