import { departmentsOf } from '../../departments-of.ts';
import { citationKey } from '../../law/citations-of.ts';
import type { Authority, Penalty } from '../../law-schema.ts';
import { complain, type Path, type Problem, type Sourced } from '../../problems.ts';
import type { CatalogueFiles } from '../../read.ts';
import type { Department, Matter } from '../../schema.ts';
import { articleLabel } from '../../wording.ts';
import { noDepartment, writtenTwice } from '../entries.ts';
import { namedIn } from './named.ts';

type Known = {
  lock: ReadonlyMap<string, CatalogueFiles['lock'][number]>;
  authorities: readonly Authority[];
  byId: ReadonlyMap<string, Authority>;
  departments: ReadonlyMap<string, Department>;
};

/** Every penalty says whom it hits, who may apply it, as its article says, through whom a case comes there, and whether the street has that power. */
export function checkAuthority({ matters, authorities, departments, lock }: CatalogueFiles): Problem[] {
  const known: Known = {
    lock: new Map(lock.map((entry) => [citationKey(entry), entry])),
    authorities: authorities.value,
    byId: new Map(authorities.value.map((one) => [one.id, one])),
    departments: new Map(departments.value.map((one) => [one.id, one])),
  };
  const rows = matters.flatMap((source) =>
    source.value.penalty.flatMap((penalty, i) => {
      const path = ['penalty', i];
      return [
        ...(penalty.to ? [] : [complain(source, path, '没写罚谁（to）')]),
        ...(penalty.by ? ofRow(source, penalty, path, known) : [complain(source, path, '没写由谁罚（by）')]),
        ...(penalty.street
          ? ofStreet(source, penalty, path, known)
          : [complain(source, path, '没写街道有没有这项权（street）')]),
      ];
    }),
  );
  return [...checkList(authorities, known), ...rows];
}

/** Authorities have unique ids, and a department of ours through which a case comes to each of them. */
const checkList = (source: Sourced<Authority[]>, { departments }: Known): Problem[] => [
  ...writtenTwice(
    source,
    source.value.map(({ id }) => id),
  ),
  ...source.value.flatMap(({ through }, i) =>
    departments.has(through) ? [] : [complain(source, [i, 'through'], noDepartment(through))],
  ),
];

function ofRow(source: Sourced<Matter>, penalty: Penalty, path: Path, known: Known): Problem[] {
  const named = namedIn(penalty, known.lock, known.authorities);
  const here = new Set(departmentsOf(source.value));
  return (penalty.by ?? []).flatMap((id) => {
    const authority = known.byId.get(id);
    if (!authority) return [complain(source, [...path, 'by'], `没有这个处罚机关：${id}，编号见 authorities.yaml`)];
    const through = known.departments.get(authority.through);
    const absent =
      !authority.settles && through?.kind === '派驻机构' && !here.has(through.id)
        ? [complain(source, [...path, 'by'], `「${authority.name}」经${through.name}办，配合单位里没有${through.name}`)]
        : [];
    if (authority.settles || named.ids.has(id)) return absent;
    const article = `《${penalty.law}》${articleLabel({ article: penalty.article, paragraph: penalty.paragraph })}`;
    const why =
      named.words.length === 0
        ? `${article}没写由谁罚，请用 byArticle 写明哪一条写了是「${authority.name}」`
        : `${article}写的是「${named.words.join('」「')}」，不是「${authority.name}」`;
    return [...absent, complain(source, [...path, 'by'], why)];
  });
}

function ofStreet(source: Sourced<Matter>, { by = [], street }: Penalty, path: Path, known: Known): Problem[] {
  const wrong = (why: string) => [complain(source, [...path, 'street'], why)];
  const { power } = source.value;
  const bodies = by.flatMap((id) => known.byId.get(id) ?? []);
  if (bodies.some(({ settles }) => settles) && street !== '不在街道') return wrong('法院判、仲裁裁的写「不在街道」');
  if (street === '派驻') {
    const here = bodies.some(({ through }) => known.departments.get(through)?.kind === '派驻机构');
    return here ? [] : wrong('写「派驻」的，罚的机关要有所、队在街道');
  }
  if (street !== '赋权清单' && street !== '委托') return [];
  return power.grantDate && power.grantDocument
    ? []
    : wrong(`写「${street}」要有公布的文件：power 里补 grantDate 和 grantDocument，没有就写「待街道确认」`);
}
