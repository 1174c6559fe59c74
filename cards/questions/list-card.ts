import type { Catalogue } from '../../catalogue/catalogue.ts';
import { CATEGORIES } from '../../catalogue/schema.ts';
import { button, type Card, card, note, stack, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';

/** The five categories and how many matters each holds. */
export function categoriesCard(catalogue: Catalogue): Card {
  const count = (name: string) =>
    catalogue.matters.filter((matter) => matter.category === name && matter.status === '在用').length;
  return card(
    { title: '基层事务清单', subtitle: `${catalogue.edition.name}（${catalogue.edition.date}）`, tone: 'answer' },
    stack(...CATEGORIES.map(({ name }) => button(`${name}　${count(name)} 件`, { do: 'browse', category: name }))),
    note('发「清单 加一个词」可以直接找，例如：清单 燃气'),
  );
}

/** Matters to choose from, each a button with its lead. */
export function mattersCard(title: string, ids: string[], catalogue: Catalogue): Card {
  const found = ids.flatMap((id) => catalogue.matter(id) ?? []);
  return card(
    { title, subtitle: `${found.length} 件`, tone: 'answer' },
    found.length === 0 ? text(`清单里没有写到「${escapeMarkdown(title)}」的事项，换个词试试。`) : undefined,
    stack(
      ...found.map((matter) =>
        button(`${matter.name}（${catalogue.nameOf(matter.lead.department)}）`, {
          do: 'show-matter',
          matter: matter.id,
        }),
      ),
      button('回到五大类', { do: 'browse' }, 'text'),
    ),
  );
}
