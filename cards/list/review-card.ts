import type { Catalogue, Published } from '../../catalogue/catalogue.ts';
import { button, buttons, type Card, card, note, rule, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { leadLine, supportLine } from '../questions/manual.ts';

export type ReviewFacts = {
  department: string;
  matters: readonly Published[];
  page: number;
  pages: number;
  catalogue: Catalogue;
};

/** 年度复核, for the department that leads: each matter in a few lines, and whether it is still right. */
export function reviewCard({ department, matters, page, pages, catalogue }: ReviewFacts): Card {
  const turn = (to: number, label: string) => button(label, { do: 'list-review', department, page: to });
  return card(
    {
      title: '清单一年一次复核',
      subtitle: `${catalogue.nameOf(department)}主责的`,
      tone: matters.length > 0 ? 'ask' : 'done',
    },
    matters.length === 0
      ? text('**都复核过了**，谢谢。')
      : note('先点开看一遍；都对就点「都对」，有一处不对就点「有不对」写出来。'),
    matters.flatMap((matter) => [
      text(`**${escapeMarkdown(matter.name)}**　${matter.reviewBy} 前`),
      text(leadLine(matter, catalogue)),
      ...(matter.support.length > 0 ? [text(supportLine(matter, catalogue))] : []),
      ...buttons(
        button('看全文', { do: 'show-matter', matter: matter.id }),
        button('都对', { do: 'review-right', about: matter.id, hash: matter.hash }, 'primary'),
        button('有不对', { do: 'proposal-opinion', about: matter.id }),
      ),
      rule,
    ]),
    pages > 1 ? buttons(page > 0 && turn(page - 1, '上一页'), page + 1 < pages && turn(page + 1, '下一页')) : undefined,
  );
}
