import { complain, type Problem } from '../../problems.ts';
import type { CatalogueFiles } from '../../read.ts';

/** A span within which something must happen: 「三个工作日内」. 「二年内三次」 counts deeds and is none. */
const WITHIN = /[\d一二三四五六七八九十百]+(?:个?(?:工作)?(?:日|月)|天|年|小时)内(?![^，；]*次)/;
/** From when it runs: 「收到裁决书起」, 「开工前」, 「检查后」. */
const FROM = /起|后|之日|之时|前|到达|谈定/;

/** A threshold that is a span says from which day it runs: thirty days from the accident is not thirty days from now. */
export function checkDays({ matters }: CatalogueFiles): Problem[] {
  return matters.flatMap((source) =>
    (source.value.thresholds ?? []).flatMap(({ of, is }, i) => {
      const span = is.match(WITHIN)?.[0];
      if (!span || FROM.test(of) || FROM.test(is)) return [];
      return [complain(source, ['thresholds', i, 'is'], `「${span}」没写从哪一天起算：照条文写明`)];
    }),
  );
}
