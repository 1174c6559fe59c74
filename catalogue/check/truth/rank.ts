import { citationKey } from '../../law/citations-of.ts';
import { complain, type Problem, type Sourced } from '../../problems.ts';
import type { CatalogueFiles } from '../../read.ts';
import type { Matter } from '../../schema.ts';

/** 法律 above 行政法规 above 地方性法规, the province's above the city's, above 规章 (立法法 98–102). */
const RANK: Record<string, number> = { 国家法律: 5, 司法解释: 5, 行政法规: 4, 浙江省: 3, 杭州市: 2, 部门规章: 1 };

const NAMES_AN_ARTICLE = /第[零〇一二两三四五六七八九十百千\d]+条/;

/** Of two penalties for one act the one that applies stands first and says why; a lower rule stands first only by an article. */
export function checkRank({ matters, lock }: CatalogueFiles): Problem[] {
  const levels = new Map(lock.map((entry) => [citationKey(entry), RANK[entry.level] ?? 0]));
  return matters.flatMap((source) => ofMatter(source, levels));
}

function ofMatter(source: Sourced<Matter>, levels: ReadonlyMap<string, number>): Problem[] {
  const rows = source.value.penalty.map((penalty, i) => ({ penalty, i, level: levels.get(citationKey(penalty)) ?? 0 }));
  const idle = rows
    .filter(({ penalty }) => penalty.ranks && !penalty.act)
    .map(({ i }) =>
      complain(source, ['penalty', i, 'ranks'], '写了为什么先用它，却没写 act：同一件事的几条各写同一个短名'),
    );
  // A row put in between once made 「下一条」 read a person a unit's fine.
  const astray = rows
    .filter(({ penalty, i }) => penalty.ranks?.includes('下一条') && rows[i + 1]?.penalty.act !== penalty.act)
    .map(({ i }) => complain(source, ['penalty', i, 'ranks'], '「下一条」说的不是同一件事：挪到一起，或者写第几条'));
  const groups = Map.groupBy(
    rows.filter(({ penalty }) => penalty.act),
    ({ penalty }) => penalty.act,
  );
  return [
    ...idle,
    ...astray,
    ...[...groups].flatMap(([act, [first, ...rest]]) => {
      if (!first) return [];
      const at = (i: number, why: string) => [complain(source, ['penalty', i, 'act'], why)];
      if (rest.length === 0) return at(first.i, `「${act}」只有这一条，不用写 act`);
      if (!first.penalty.ranks)
        return at(first.i, `「${act}」有 ${rest.length + 1} 条，排最前的这条要写 ranks：为什么先用它`);
      const above = rest.find(({ level }) => level > first.level);
      if (above && !NAMES_AN_ARTICLE.test(first.penalty.ranks)) {
        return at(
          first.i,
          `《${first.penalty.law}》位阶低于《${above.penalty.law}》：排在前面要在 ranks 里写出凭哪一条`,
        );
      }
      return rest
        .filter(({ penalty }) => penalty.ranks)
        .flatMap(({ i }) => at(i, `「${act}」里只有排最前的那条写 ranks`));
    }),
  ];
}
