import { citationsOf, namedBy } from '../law/citations-of.ts';
import { complain, type Problem } from '../problems.ts';
import type { CatalogueFiles } from '../read.ts';

/**
 * A sentence that leans on an article says of which law: by its full name, or the article is one the matter cites anyway.
 * What is named 「省条例第五十九条」 and cited nowhere is looked up by nobody and watched by nobody.
 */
export function checkShortNames({ matters, lock }: CatalogueFiles): Problem[] {
  const laws = [...new Set(lock.map(({ law }) => law))];
  return matters.flatMap((source) => {
    const cited = new Set(citationsOf(source.value).map(({ article }) => article));
    return namedBy(source.value, laws)
      .filter(({ law, article }) => !(law && laws.includes(law)) && !cited.has(article))
      .map(({ path, written }) =>
        complain(
          source,
          path,
          `「${written}」没有核对过：法规写全名，再运行 npm run citations；语料库没有原文的不写条号`,
        ),
      );
  });
}
