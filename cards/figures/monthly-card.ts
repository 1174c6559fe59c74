import { button, buttons, type Card, card, link, note, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { bars } from './chart.ts';
import { type Corrected, correctedNote } from './corrected-note.ts';
import { figureTable } from './figure-table.ts';
import { type FigureLine, folded, leftOut } from './figures-card.ts';
import { type InSpan, overTime } from './over-time.ts';
import { rowButtons } from './row-buttons.ts';
import { type CombinedRates, combinedRates } from './three-rates.ts';

export type MonthlyFacts = {
  office: string;
  /** YYYY-MM, and 2026年11月. */
  month: string;
  name: string;
  /** The month in sentences. */
  said: readonly string[];
  /** Whether the list of what is late is open to its reader. */
  desk: boolean;
  /** The same as a page, every number of which opens its rows; undefined where this host has no address. */
  page: string | undefined;
  /** The ten that stand in a table, and all others. */
  main: FigureLine[];
  figures: FigureLine[];
  combined: CombinedRates | undefined;
  matters: { name: string; count: number }[];
  communities: { name: string; count: number }[];
  months: InSpan[];
  corrected: Corrected[];
};

/** A month for those who lead: in sentences first, where it comes from, every figure beside the month before, and its workbook. */
export function monthlyCard(facts: MonthlyFacts): Card {
  const { office, month, name, said, main, figures, matters, communities, months, combined, corrected, desk, page } =
    facts;
  return card(
    { title: `${name}月报`, subtitle: escapeMarkdown(office), tone: 'answer', summary: `${name}月报` },
    said.length > 0 ? text(said.map(escapeMarkdown).join('<br>')) : text('这个月还没有数。'),
    correctedNote(corrected),
    buttons(
      button('要表格', { do: 'export', of: { month } }, 'primary'),
      desk && button('看超期的', { do: 'my-list', list: 'desk' }),
    ),
    figureTable(main, `${Number(month.slice(5))}月`, '上月'),
    leftOut(main),
    combinedRates(combined),
    ...counted('哪类最多（件）', matters),
    ...counted('哪个社区最多（件）', communities),
    ...overTime('六个月新报和办结（件）', months),
    folded(figures, '上月'),
    desk ? rowButtons([...main, ...figures], month) : undefined,
    buttons(page !== undefined && link('看网页', page), button('怎么数的', { do: 'figure-words' }, 'text')),
  );
}

const counted = (title: string, rows: MonthlyFacts['matters']) =>
  rows.length > 0
    ? [bars(title, rows), note(rows.map(({ name, count }) => `${escapeMarkdown(name)} ${count}`).join('、'))]
    : [];
