import { amountsOf } from './amounts.ts';
import { bodiesOf } from './bodies.ts';

/** What can be checked about one paragraph (款) without its words: how many items (项), which amounts, which bodies act. */
export type Paragraph = { items: number; amounts: string[]; bodies: string[] };

const ITEM = /^(?:[（(][零一二三四五六七八九十百]+[)）]|\d+[.．、])/;

/** An article's paragraphs: each line is one, save that the items 「（一）…」 belong to the line before them. */
export function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = [];
  for (const line of text.split('\n')) {
    const last = paragraphs.length - 1;
    if (last >= 0 && ITEM.test(line.trim())) paragraphs[last] += `\n${line}`;
    else paragraphs.push(line);
  }
  return paragraphs;
}

/** Measures an article's paragraphs; one that punishes 「依照前款规定」 has the amounts of the one before it too. */
export function measure(text: string): Paragraph[] {
  const measured: Paragraph[] = [];
  for (const paragraph of paragraphsOf(text)) {
    const before = /前[一二两三]?款/.test(paragraph) ? (measured.at(-1)?.amounts ?? []) : [];
    measured.push({
      items: paragraph.split('\n').filter((line) => ITEM.test(line.trim())).length,
      amounts: [...new Set([...amountsOf(paragraph), ...before])],
      bodies: bodiesOf(paragraph),
    });
  }
  return measured;
}
