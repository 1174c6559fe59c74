import type { FigureWords } from '../../catalogue/figures/schema.ts';
import type { OpenTally, Tally } from '../../src/cases/record/tally.ts';
import { mainFirst } from '../../src/figures/main.ts';
import { OPEN_NOW, openParts } from '../../src/figures/open-parts.ts';
import { SPANS, type SpanName } from '../../src/figures/periods.ts';
import { besideWritten, type FigureValue, written, writtenWhole } from '../../src/figures/value.ts';
import { button, buttons, type Card, card, type Element, link, note, panel, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { rowButtons } from './row-buttons.ts';

/** A figure of some days, with what it was in the days before. */
export type FigureLine = { words: FigureWords; value: FigureValue; before?: FigureValue | undefined };

export type FiguresFacts = {
  /** Whose they are: the street, a department, a community. */
  whose: string;
  /** Which days, as daysAsked reads them, what these are called, and from when to when they are. */
  asked: string;
  called: string;
  days: string;
  /** How it stands now, for those who lead. */
  now?: Tally | undefined;
  /** How what a department or a community has open stands now. */
  own?: OpenTally | undefined;
  lines: FigureLine[];
  /** What visits found and is not put right yet, where there is any. */
  found?: string | undefined;
  /** What owners thought of the visits so far, where it is told. */
  ratings?: string | undefined;
  /** Whether the cases behind the numbers are open to them. */
  rows: boolean;
  /** Whether the 周报 is theirs to ask for. */
  weekly: boolean;
  /** The same as a page; undefined where this host has no address. */
  page: string | undefined;
};

const OFFERED: SpanName[] = ['today', 'week', 'last-week', 'month', 'last-month'];

/** The figures of some days, each with what it is counted in, the others than the main ones folded; what is left out stands below, never dropped. */
export function figuresCard(facts: FiguresFacts): Card {
  const { whose, asked, called, days, now, own, lines, rows, found, ratings, weekly, page } = facts;
  const shown = lines.filter(({ value }) => value.n + value.d > 0);
  const { main, others } = mainFirst(shown);
  return card(
    {
      title: `${called}的数`,
      subtitle: [escapeMarkdown(whose), ...(days === called ? [] : [days])].join(' · '),
      tone: 'answer',
    },
    now && text(standing(now)),
    own && text(ownStanding(own)),
    found ? text(`现在${found}`) : undefined,
    main.length > 0 ? text(main.map((line) => figureText(line)).join('<br>')) : text(`${called}还没有数。`),
    leftOut(main),
    buttons(...OFFERED.slice(0, 3).map((one) => spanButton(one, asked))),
    buttons(
      ...OFFERED.slice(3).map((one) => spanButton(one, asked)),
      weekly ? button('周报', { do: 'weekly' }) : button('怎么数的', { do: 'figure-words' }),
    ),
    buttons(weekly && button('怎么数的', { do: 'figure-words' }), page !== undefined && link('看网页', page)),
    folded(others),
    rows ? rowButtons(lines, asked) : undefined,
    ratings ? note(`到现在　${ratings}；不分哪一天、哪一次`) : undefined,
  );
}

const spanButton = (one: SpanName, asked: string) =>
  button(SPANS[one], { do: 'figures', span: one }, one === asked ? 'primary' : 'default');

/** How it stands at this moment: open, urgent, overdue. */
export function standing({ open, overdue, urgent }: Tally): string {
  const late = overdue > 0 ? `<font color='red'>超期 **${overdue}**</font>` : '没有超期';
  return `现在在办 **${open}** 件，其中紧急 **${urgent}**　${late}`;
}

/** The same of what a department or a community has open. */
function ownStanding(own: OpenTally): string {
  const parts = openParts(own).map(({ part, many }) => {
    const said = `${OPEN_NOW[part]} **${many}**`;
    return part === 'overdue' ? `<font color='red'>${said}</font>` : said;
  });
  return `现在没办完 **${own.open}** 件${parts.length > 0 ? `：${parts.join('，')}` : ''}`;
}

/** A figure as it is written, with what it was in the days before, which are called `earlier`. */
export function figureText({ words, value, before }: FigureLine, earlier = '之前'): string {
  const then =
    before && before.n + before.d > 0
      ? `　<font color='grey'>${earlier} ${writtenWhole(before, words.kind)}</font>`
      : '';
  const of = besideWritten(value, words.kind);
  return `${escapeMarkdown(words.name)}　**${written(value, words.kind)}**${of && `（${of}）`}${then}`;
}

/** Figures besides those that stand open, with what they leave out; undefined where none counted anything. */
export function folded(lines: readonly FigureLine[], earlier?: string): Element | undefined {
  const some = lines.filter(({ value }) => value.n + value.d > 0);
  if (some.length === 0) return undefined;
  const out = leftOut(some);
  return panel('别的数', text(some.map((line) => figureText(line, earlier)).join('<br>')), ...(out ? [out] : []));
}

/** What figures leave out, with how many; undefined where none does. */
export function leftOut(lines: readonly FigureLine[]) {
  const out = lines.flatMap(({ words, value }) =>
    words.leavesOut.flatMap(({ id, what }) => (value.out[id] ? [`${words.name}：${what} ${value.out[id]}`] : [])),
  );
  return out.length > 0 ? note(`没算进去的　${out.map(escapeMarkdown).join('；')}`) : undefined;
}
