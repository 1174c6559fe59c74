import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { CitedLaw } from '../../src/list/cited-laws.ts';
import { button, buttons, type Card, card, inPairs, note, rule, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';

export type LawsFacts = { laws: readonly CitedLaw[]; page: number; pages: number; catalogue: Catalogue };

/** So many matters of a law are a press away; the rest are named. */
const PRESSED = 6;
const WHY: Record<CitedLaw['is'], string> = { changed: '可能改过了', unverified: '没核实是不是现行文本' };

/** The laws that are cited and in doubt, each with the matters that cite it. */
export function lawsCard({ laws, page, pages, catalogue }: LawsFacts): Card {
  const nameOf = (id: string) => catalogue.matter(id)?.name ?? id;
  const turn = (to: number, label: string) => button(label, { do: 'list-laws', page: to });
  return card(
    { title: '要核对的法规', subtitle: '可能改过的在前', tone: 'answer' },
    laws.length === 0
      ? text('**没有要核对的**<br>引用的法规都核实过是现行文本。')
      : note('点开一项看引用的是哪一条，对着新文本核；要改就发「改」和它的编号，如「改 CG04」。'),
    laws.flatMap(({ law, is, matters }, i) => [
      ...(i > 0 ? [rule] : []),
      text(`**《${escapeMarkdown(law)}》**<br>${WHY[is]} · ${matters.length} 项引用`),
      ...inPairs(...matters.slice(0, PRESSED).map((id) => button(nameOf(id), { do: 'show-matter', matter: id }))),
      ...(matters.length > PRESSED
        ? [note(`还有：${escapeMarkdown(matters.slice(PRESSED).map(nameOf).join('、'))}`)]
        : []),
    ]),
    pages > 1 ? buttons(page > 0 && turn(page - 1, '上一页'), page + 1 < pages && turn(page + 1, '下一页')) : undefined,
  );
}
