import type { FigureWords } from '../../catalogue/figures/schema.ts';
import { button, buttons, type Card, card, note, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';

const meaning = ({ name, counts, of, day, note: care }: FigureWords): string =>
  [
    `**${escapeMarkdown(name)}**　${escapeMarkdown(counts)}${of ? ` ÷ ${escapeMarkdown(of)}` : ''}`,
    `<font color='grey'>算在${escapeMarkdown(day)}${care ? `。${escapeMarkdown(care)}` : ''}</font>`,
  ].join('<br>');

/** 口径: what each figure means, in a sentence. */
export const figureWordsCard = (figures: readonly FigureWords[]): Card =>
  card(
    { title: '这些数怎么数的', subtitle: '写成 几/几，前面是数到的，后面是在多少里数', tone: 'answer' },
    text(figures.map(meaning).join('<br>')),
    note('不到 10 件的不写百分比。没算进去的列在表下面。不排个人。'),
    buttons(button('看这周的数', { do: 'figures', span: 'week' }, 'primary')),
  );
