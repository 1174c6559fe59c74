import { complain, type Problem } from '../../problems.ts';
import type { CatalogueFiles } from '../../read.ts';

const LOCAL = /^(?:浙江|杭州|西湖|文新|省|市|区)/;

/** What the corpus has no text of is called what it is, and a local rule says what the street's lawyers are asked. */
export function checkLocal({ matters }: CatalogueFiles): Problem[] {
  return matters.flatMap((source) =>
    (['basis', 'thresholds'] as const).flatMap((list) =>
      (source.value[list] ?? []).flatMap((one, i) => {
        if (!('localText' in one) || one.localText !== '以现行本地规定为准') return [];
        if (!LOCAL.test(one.law))
          return [
            complain(
              source,
              [list, i, 'localText'],
              `《${one.law}》不是本地规定：国家的写「国家规定，原文未核到」，标准写「以现行标准文本为准」`,
            ),
          ];
        return one.ask ? [] : [complain(source, [list, i], `《${one.law}》没有原文：写 ask，要请司法所问清什么`)];
      }),
    ),
  );
}
