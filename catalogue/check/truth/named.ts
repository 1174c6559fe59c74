import { citationKey } from '../../law/citations-of.ts';
import type { LockEntry } from '../../law/lock.ts';
import type { Authority, Penalty } from '../../law-schema.ts';

/** The authorities a body's name in an article stands for; of two words that match, the longer one names it. */
function meant(body: string, authorities: readonly Authority[]): string[] {
  const hits = authorities.flatMap(({ id, words }) =>
    words.filter((word) => body.includes(word)).map((word) => ({ id, word })),
  );
  const longer = ({ word }: { word: string }) => hits.some((other) => other.word !== word && other.word.includes(word));
  return hits.filter((hit) => !longer(hit)).map(({ id }) => id);
}

/** Who punishes according to the article cited, its paragraph before the rest of it, and to the article `byArticle`. */
export function namedIn(
  penalty: Penalty,
  lock: ReadonlyMap<string, LockEntry>,
  authorities: readonly Authority[],
): { ids: Set<string>; words: string[] } {
  const own = lock.get(citationKey(penalty))?.paragraphs ?? [];
  const said = penalty.paragraph === undefined ? own : own.slice(penalty.paragraph - 1, penalty.paragraph);
  const elsewhere = penalty.byArticle
    ? (lock.get(citationKey({ law: penalty.law, article: penalty.byArticle }))?.paragraphs ?? [])
    : [];
  const known = (paragraphs: typeof own) =>
    paragraphs.flatMap(({ bodies }) => bodies).filter((body) => meant(body, authorities).length > 0);
  const here = known(said).length > 0 ? known(said) : known(own);
  const words = [...new Set([...here, ...known(elsewhere)])];
  return { ids: new Set(words.flatMap((body) => meant(body, authorities))), words };
}
