import { complain, type Path, type Problem, type Sourced } from '../problems.ts';
import type { CatalogueFiles } from '../read.ts';
import type { Matter } from '../schema.ts';

type ById = Map<string, Matter>;

/** A matter named in a list is there; one that went out of use is left out of what people see, and is to be named no more. */
export function inUse(source: Sourced<unknown>, path: Path, id: string, byId: ById): Problem[] {
  const matter = byId.get(id);
  if (!matter) return [complain(source, path, `没有这个事项：${id}`)];
  if (matter.status === '在用') return [];
  return [complain(source, path, `${id} 已停用，请改指 ${matter.replacedBy ?? '在用的事项'}`, 'warning')];
}

/** Complains of each value that stands twice. */
function twice(source: Sourced<unknown>, what: string, values: string[], path: (i: number) => Path): Problem[] {
  return values.flatMap((value, i) =>
    values.indexOf(value) < i ? [complain(source, path(i), `${what}「${value}」重复，请改一个`)] : [],
  );
}

/** Groups and referral cards have unique ids, no button twice, and lead to matters that are there. */
export function checkGroups({ matters, boundaries, referrals }: CatalogueFiles): Problem[] {
  const byId: ById = new Map(matters.map(({ value }) => [value.id, value]));
  const ids = (list: { id: string }[]) => list.map((one) => one.id);
  return [
    ...twice(boundaries, '编号', ids(boundaries.value), (i) => [i, 'id']),
    ...twice(referrals, '编号', ids(referrals.value), (i) => [i, 'id']),
    ...boundaries.value.flatMap((group, i) => [
      ...twice(
        boundaries,
        '按钮',
        group.options.map((option) => option.label),
        (j) => [i, 'options', j, 'label'],
      ),
      ...group.options.flatMap(({ matter }, j) => inUse(boundaries, [i, 'options', j, 'matter'], matter, byId)),
    ]),
    ...referrals.value.flatMap((referral, i) =>
      (referral.butIf ?? []).flatMap(({ matter }, j) => inUse(referrals, [i, 'butIf', j, 'matter'], matter, byId)),
    ),
  ];
}

/** Communities and estates have names of their own, so that picking the estate finds everybody. */
export function checkCommunities({ communities }: CatalogueFiles): Problem[] {
  const list = communities.value;
  const estates = list.flatMap((one, i) =>
    one.estates.map(({ name }, j) => ({ name, path: [i, 'estates', j, 'name'] })),
  );
  return [
    ...twice(
      communities,
      '编号',
      list.map((one) => one.id),
      (i) => [i, 'id'],
    ),
    ...twice(
      communities,
      '社区',
      list.map((one) => one.name),
      (i) => [i, 'name'],
    ),
    ...twice(
      communities,
      '小区',
      estates.map((one) => one.name),
      (i) => estates[i]?.path ?? [],
    ),
  ];
}
