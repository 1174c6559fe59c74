import { amountSaid, strayAmounts } from './amounts.ts';
import type { Paragraph } from './article-text.ts';
import type { Citation } from './citations-of.ts';

/** What a citation gets wrong about an article whose paragraphs are these. */
export function faultOf(citation: Citation, paragraphs: readonly Paragraph[]): { field: string; why: string }[] {
  const { paragraph, item, says } = citation;
  if (paragraph !== undefined && paragraph > paragraphs.length) {
    return [{ field: 'paragraph', why: `只有 ${paragraphs.length} 款，没有第 ${paragraph} 款` }];
  }
  const cited = paragraph === undefined ? paragraphs : paragraphs.slice(paragraph - 1, paragraph);
  const items = Math.max(...cited.map((one) => one.items));
  if (item !== undefined && item > items) return [{ field: 'item', why: `这一款只有 ${items} 项，没有第 ${item} 项` }];
  const stray = strayAmounts(
    says,
    cited.flatMap((one) => one.amounts),
  );
  if (stray.length === 0) return [];
  return [{ field: citation.in, why: `的原文里没有这里写的数：${stray.map(amountSaid).join('、')}，请对照条文改` }];
}
