import type { Field, Option } from '../../forms/field.ts';
import { NONE, pickedOrNull, type Values } from '../../forms/values.ts';
import { type Asking, departmentLabel } from './asking.ts';

/** So many are read at a glance on a phone; the rest stand in a second picker, by kind. */
const AT_A_GLANCE = 8;

/** Options under their kind, as 「区级部门｜区城管局」, those of one kind together. */
const byKind = (all: readonly { value: string; label: string; kind?: string | undefined }[]): Option[] =>
  [...new Set(all.map(({ kind }) => kind))].flatMap((kind) =>
    all
      .filter((one) => one.kind === kind)
      .map(({ value, label }) => ({ value, label: kind ? `${kind}｜${label}` : label })),
  );

const otherOf = (name: string) => `${name}Other`;

/** What was picked of the likely ones or, where something was picked there, of the others; null for neither. */
export const pickedOf = (values: Values, name: string): string | null =>
  pickedOrNull(values[otherOf(name)]) ?? pickedOrNull(values[name]);

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
  never?: readonly string[];
};

/** One department: the likely ones to see at once, then every other by its kind. */
export function departmentFields(asking: Asking, asked: Asked): Field[] {
  const { departments, common } = asking;
  const { first, preset, never = [], ...field } = asked;
  const known = departments.filter(({ id }) => !never.includes(id));
  const likely = [...new Set([...first, ...common])]
    .filter((id) => id !== undefined && known.some((one) => one.id === id))
    .slice(0, AT_A_GLANCE);
  const others = known.filter(({ id }) => !likely.includes(id));
  const shown = likely.map((id) => ({ value: id ?? '', label: departmentLabel(id ?? '', asking) }));
  return [
    {
      kind: 'choice',
      ...field,
      placeholder: '选部门',
      options: [...shown, { value: NONE, label: asked.required ? '别的部门，在下面选' : '说不准' }],
      preset,
    },
    {
      kind: 'choice',
      name: otherOf(asked.name),
      label: '上面没有的，在这里选',
      placeholder: '按类别排，可不选',
      options: byKind(others.map(({ id, kind }) => ({ value: id, label: departmentLabel(id, asking), kind }))),
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
