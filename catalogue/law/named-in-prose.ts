import { numberOf } from './amounts.ts';

/** An article a sentence names, and of which law where that can be told. */
export type NamedArticle = {
  law?: string | undefined;
  article: string;
  paragraph?: number | undefined;
  item?: number | undefined;
  /** As it stands in the sentence, with what stands before it. */
  written: string;
};

const N = '[零〇一二三四五六七八九十百千\\d]+';
const ONE = new RegExp(`第(${N})条(?:之(${N}))?(?:第(${N})款)?(?:第(${N})项)?`, 'g');
/** What joins the articles of one law: 「第三条、第四条」, 「第八条至第十条」. */
const JOINS = /^(?:、|，|和|或|至|到|以及)$/;
/** How the names of laws end; after anything else a bare 「第九条」 is of the law the sentence is about. */
const A_NAME_ENDS = /(?:法|法典|条例|规定|办法|解释|细则|决定|标准|意见|法规|规章)》?$/;

/**
 * The articles a sentence names. A name counts where it stands in full before its article, as one of `laws` (the longest
 * that fits); a bare article is of `own`, the law that the sentence is about; what has a short name is of no law here.
 */
export function namedInProse(text: string, laws: readonly string[], own?: string): NamedArticle[] {
  const found: NamedArticle[] = [];
  let end = 0;
  for (const match of text.matchAll(ONE)) {
    const [written, n = '', sub, paragraph, item] = match;
    const before = text.slice(0, match.index);
    const joined = found.length > 0 && JOINS.test(text.slice(end, match.index));
    found.push({
      law: joined ? found.at(-1)?.law : lawBefore(before, laws, own),
      article: [n, ...(sub ? [sub] : [])].map(numberOf).join('-'),
      paragraph: paragraph ? numberOf(paragraph) : undefined,
      item: item ? numberOf(item) : undefined,
      written: `${before.slice(-12).replace(/^.*[，。；：（]/, '')}${written}`,
    });
    end = match.index + written.length;
  }
  return found;
}

const bareNames = new Map<string, string>();
/** The name of a law without the marks of a title; the same few are looked for before every article. */
function bareName(law: string): string {
  const bare = bareNames.get(law) ?? law.replace(/[》《]/g, '');
  bareNames.set(law, bare);
  return bare;
}

function lawBefore(before: string, laws: readonly string[], own: string | undefined): string | undefined {
  const bare = before.replace(/[》《]/g, '');
  const full = laws.filter((law) => bare.endsWith(bareName(law)));
  if (full.length > 0) return full.reduce((a, b) => (b.length > a.length ? b : a));
  return A_NAME_ENDS.test(before) ? undefined : own;
}
