import type { FigureWords } from '../../catalogue/figures/schema.ts';
import { beside } from '../../src/figures/report/meaning.ts';
import { button, buttons, type Card, card, note, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';

const meaning = (words: FigureWords): string =>
  [
    `**${escapeMarkdown(words.name)}**　${escapeMarkdown(words.counts)}${words.of ? ` ÷ ${escapeMarkdown(words.of)}` : ''}`,
    `<font color='grey'>${escapeMarkdown(beside(words))}</font>`,
  ].join('<br>');

/** 口径: what each figure means, in a sentence. */
export const figureWordsCard = (figures: readonly FigureWords[]): Card =>
  card(
    { title: '这些数怎么数的', subtitle: '写成 几/几，前面是数到的，后面是在多少里数', tone: 'answer' },
    text(figures.map(meaning).join('<br>')),
    note('不到 10 件的不写百分比。没算进去的列在表下面。不排个人。'),
    buttons(button('看这周的数', { do: 'figures', span: 'week' }, 'primary')),
  );
