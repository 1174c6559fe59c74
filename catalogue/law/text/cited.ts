import { paragraphsOf } from '../article-text.ts';

const ITEM = /^[（(]([零一二三四五六七八九十百]+)[)）]/;

/** What of an article a citation is about: its paragraph, and of the items only the one it names. */
export function citedText(
  text: string,
  { paragraph, item }: { paragraph?: number | undefined; item?: number | undefined },
): string {
  const all = paragraphsOf(text);
  const paragraphs = paragraph === undefined ? all : all.slice(paragraph - 1, paragraph);
  if (item === undefined) return paragraphs.join('\n');
  return paragraphs
    .map((one) => {
      const items = one.split('\n').filter((line) => ITEM.test(line.trim()));
      return one
        .split('\n')
        .filter((line) => !ITEM.test(line.trim()) || line === items[item - 1])
        .join('\n');
    })
    .join('\n');
}
