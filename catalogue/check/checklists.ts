import type { CheckItemFile } from '../checklists/schema.ts';
import { departmentsOf } from '../departments-of.ts';
import { complain, type Path, type Problem, type Sourced } from '../problems.ts';
import type { CatalogueFiles } from '../read.ts';
import { alikes, bare } from './alike.ts';
import { noDepartment } from './entries.ts';
import { inUse } from './groups.ts';

/** From this share of common pairs of characters on, two items ask the same and have to be one. */
const ALIKE = 0.8;

/** Words of a question: 有没有, 好不好, 是否, 吗. What failed is told as it is and asks nothing. */
const ASKS = /(\p{Script=Han})[没不]\1|是否|吗|[?？]/u;

type Placed = { source: Sourced<unknown>; path: Path; item: CheckItemFile };

/** Whoever may work on a matter: its lead, a circumstance's, its supports, and the bodies they take in for. */
function workOn({ matters, departments }: CatalogueFiles): Map<string, Set<string>> {
  const intake = new Map(departments.value.map((one) => [one.id, one.intake]));
  return new Map(
    matters.map(({ value }) => {
      const named = departmentsOf(value);
      return [value.id, new Set([...named, ...named.flatMap((one) => intake.get(one) ?? [])])];
    }),
  );
}

function checkItem({ source, path, item }: Placed, files: CatalogueFiles, works: Map<string, Set<string>>): Problem[] {
  const matters = new Map(files.matters.map(({ value }) => [value.id, value]));
  const known = new Map(files.departments.value.map((one) => [one.id, one.name]));
  const wrong = (field: string, why: string) => complain(source, [...path, field], why);
  const strangers = [item.department, ...(item.also ?? []), ...(item.first ? [item.first] : [])].filter(
    (id) => !known.has(id),
  );
  const able = works.get(item.matter);
  return [
    ...strangers.map((id) => wrong('department', noDepartment(id))),
    ...inUse(source, [...path, 'matter'], item.matter, matters),
    ...(able && !able.has(item.department) && !item.why
      ? [
          wrong(
            'department',
            `${item.matter} 的主责、配合里没有${known.get(item.department) ?? item.department}，检查项「${item.look}」却由它查：写进配合单位，或在检查项里写明 why`,
          ),
        ]
      : []),
    ...(bare(item.fails) === bare(item.look) ? [wrong('fails', '和 look 一样：写不符合时是什么样，不写看什么')] : []),
    ...(ASKS.test(item.fails)
      ? [wrong('fails', `「${item.fails}」还是在问：直说是什么样，如「棚子占了消防车道」`)]
      : []),
    ...(item.also?.includes(item.department) ? [wrong('also', '判的部门自己不用再写进 also')] : []),
    ...(item.grade === '限期整改' && !item.days ? [wrong('grade', '限期整改要写 days：几个工作日')] : []),
    ...(item.grade === '立即处置' && Boolean(item.call) === Boolean(item.first)
      ? [wrong('first', '立即处置的要写先打哪个急救电话（call）或先找谁（first），写一样')]
      : []),
    ...(item.grade === '当场提醒' && item.days ? [wrong('days', '当场提醒的当场改，不写 days')] : []),
  ];
}

/** No question twice, whatever its id. */
function checkTwice(all: readonly Placed[]): Problem[] {
  const seen = new Map<string, Placed>();
  const ids = all.flatMap((one) => {
    const other = seen.get(one.item.id);
    seen.set(one.item.id, one);
    return other ? [complain(one.source, [...one.path, 'id'], `${one.item.id} 在 ${other.source.file} 已经有了`)] : [];
  });
  const looks = all.map(({ item }) => item.look);
  const same = [...alikes(looks, ALIKE)].flatMap(([late, early]) => {
    const [one, other] = [all[late], all[early]];
    if (!one || !other) return [];
    const why = `和 ${other.item.id}「${other.item.look}」${bare(one.item.look) === bare(other.item.look) ? '一样' : '几乎一样'}：并成一个编号`;
    return [complain(one.source, [...one.path, 'look'], why)];
  });
  return [...ids, ...same];
}

/** The items of the inspections and their lists: known departments and matters, no question twice, none on no list. */
export function checkChecklists(files: CatalogueFiles): Problem[] {
  const all = files.checkItems.flatMap((source) =>
    source.value.items.map((item, i): Placed => ({ source, path: ['items', i], item })),
  );
  const works = workOn(files);
  const ids = new Set(all.map(({ item }) => item.id));
  const opens = new Map(all.map(({ item }) => [item.id, item.matter]));
  const known = new Set(files.departments.value.map((one) => one.id));
  const listed = new Set(files.checklists.flatMap(({ value }) => [...value.items, ...value.alsoLook]));
  return [
    ...all.flatMap((one) => checkItem(one, files, works)),
    ...checkTwice(all),
    ...all
      .filter(({ item }) => !listed.has(item.id))
      .map(({ source, path, item }) => complain(source, path, `哪张清单都没有 ${item.id}`)),
    ...files.checklists.flatMap((source) => {
      const { id, items, alsoLook, inspectWith, notHere = [] } = source.value;
      const both = [...items, ...alsoLook];
      return [
        ...(source.file === `checklists/${id}.yaml`
          ? []
          : [complain(source, ['id'], `文件名要和编号一样：${id}.yaml`)]),
        ...both
          .filter((one, i) => !ids.has(one) || both.indexOf(one) !== i)
          .map((one) => complain(source, ['items'], ids.has(one) ? `${one} 写了两遍` : `没有这个检查项：${one}`)),
        ...both
          .filter((one) => notHere.includes(opens.get(one) ?? ''))
          .map((one) => complain(source, ['items'], `${one} 开的是 ${opens.get(one)}，这张清单写了 notHere`)),
        ...inspectWith
          .filter((one) => !known.has(one))
          .map((one) => complain(source, ['inspectWith'], noDepartment(one))),
      ];
    }),
  ];
}
