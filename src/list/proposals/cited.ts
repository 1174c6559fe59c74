import type { CompiledCatalogue } from '../../../catalogue/catalogue.ts';
import type { Matter } from '../../../catalogue/schema.ts';

/** Every article that a matter cites, as 《法》第N条 is named in the lock. */
function articlesOf({ basis, penalty, thresholds = [] }: Matter): { law: string; article: string }[] {
  return [...basis, ...penalty, ...thresholds].flatMap((one) => {
    if (!('article' in one)) return [];
    const by = 'byArticle' in one && one.byArticle ? [{ law: one.law, article: one.byArticle }] : [];
    return [{ law: one.law, article: one.article }, ...by];
  });
}

const keyOf = ({ law, article }: { law: string; article: string }) => `《${law}》第${article}条`;

/**
 * The articles a later list cites and the earlier does not: nobody looked them up. The lock of a build holds exactly what
 * its list cites (catalogue/citations.lock.json), and nothing strange is ever published, so that the list in force stands
 * for the lock.
 */
export function strangeCitations(before: CompiledCatalogue, after: CompiledCatalogue): string[] {
  const known = new Set(before.matters.flatMap(articlesOf).map(keyOf));
  const cited = new Set(after.matters.flatMap(articlesOf).map(keyOf));
  return [...cited.difference(known)];
}
