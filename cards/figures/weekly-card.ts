import type { CaseId } from '../../src/cases/record/ids.ts';
import type { Tally } from '../../src/cases/record/tally.ts';
import { written } from '../../src/figures/value.ts';
import { button, buttons, type Card, card, type Element, link, note, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { bars } from './chart.ts';
import { type Corrected, correctedNote } from './corrected-note.ts';
import { type FigureLine, figureText, leftOut, standing } from './figures-card.ts';
import { type InSpan, overTime } from './over-time.ts';
import { rowButtons } from './row-buttons.ts';
import { type CombinedRates, combinedRates, threeRates } from './three-rates.ts';

export type WeeklyFacts = {
  office: string;
  /** 11月23日—29日 */
  days: string;
  /** The Monday of it, YYYY-MM-DD. */
  monday: string;
  now: Tally;
  /** The five it leads with. */
  first: FigureLine[];
  /** How many were reached at all: what 解决 is counted in says little without it. */
  reached: FigureLine;
  /** 三率, the bare ones, and as one number where a county makes one of them. */
  rates: FigureLine[];
  combined: CombinedRates | undefined;
  rest: FigureLine[];
  matters: { name: string; count: number }[];
  weeks: InSpan[];
  /** Whether the list of what is late is open to its reader. */
  desk: boolean;
  /** The same as a page, every number of which opens its rows; undefined where this host has no address. */
  page: string | undefined;
  late: { id: CaseId; title: string; lead: string; days: number }[];
  hot: { estate: string; count: number }[];
  /** What somebody has to decide, in a sentence. */
  decide?: string | undefined;
  /** Figures that were told otherwise when the report was sent. */
  corrected: Corrected[];
};

/** The last week for those who lead: five numbers with the week before, where it comes from, what is late, what to decide. */
export function weeklyCard(facts: WeeklyFacts): Card {
  const { office, days, monday, now, first, reached, rates, rest, late, hot, decide, corrected, page } = facts;
  const all = [...first, reached, ...rates.filter(({ words }) => words.id !== 'solved'), ...rest];
  const [worst] = late;
  const some = rest.filter(({ value }) => value.n + value.d > 0);
  return card(
    {
      title: `一周小结　${days}`,
      subtitle: escapeMarkdown(office),
      tone: now.overdue > 0 ? 'warning' : 'answer',
      summary: `一周小结 ${days}`,
    },
    text(first.map((line) => (line.words.id === 'solved' ? besideIt(line, reached) : leading(line))).join('<br>')),
    text(standing(now)),
    decide ? text(`**要定的**　${escapeMarkdown(decide)}`) : undefined,
    correctedNote(corrected),
    buttons(
      facts.desk && button('看超期的', { do: 'my-list', list: 'desk' }, 'primary'),
      worst && button('看最久的那件', { do: 'see-case', case: worst.id }),
    ),
    buttons(
      button('要表格', { do: 'export', of: { week: monday } }),
      button('看本周', { do: 'figures', span: 'week' }),
    ),
    threeRates(rates),
    combinedRates(facts.combined),
    charts(facts),
    late.length > 0 ? text(`**超期最久的**<br>${late.map(lateLine).join('<br>')}`) : undefined,
    hot.length > 0
      ? text(`**报得多的地方**　${hot.map((one) => `${escapeMarkdown(one.estate)} ${one.count} 件`).join('、')}`)
      : undefined,
    some.length > 0 ? text(some.map(leading).join('<br>')) : undefined,
    leftOut(all),
    facts.desk ? rowButtons(all, monday) : undefined,
    buttons(page !== undefined && link('看网页', page), button('怎么数的', { do: 'figure-words' }, 'text')),
  );
}

const leading = (line: FigureLine): string => figureText(line, '上周');

const besideIt = (line: FigureLine, { words, value }: FigureLine): string =>
  value.d > 0 ? `${leading(line)}　${escapeMarkdown(words.name)} ${written(value, words.kind)}` : leading(line);

const lateLine = ({ id, title, lead, days }: WeeklyFacts['late'][number]): string =>
  `${escapeMarkdown(id)} ${escapeMarkdown(title)}　${escapeMarkdown(lead)}　超 ${days} 天`;

function charts({ matters, weeks }: WeeklyFacts): Element[] {
  const inWords = matters.map(({ name, count }) => `${escapeMarkdown(name)} ${count}`).join('、');
  return [
    ...(matters.length > 0 ? [bars('哪类最多（件）', matters), note(inWords)] : []),
    ...overTime('八周新报和办结（件）', weeks, (at) => `${at} 起`),
  ];
}
