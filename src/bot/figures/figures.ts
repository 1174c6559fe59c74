import type { FigureAction } from '../../../cards/figures/actions.ts';
import { figureWordsCard } from '../../../cards/figures/words-card.ts';
import type { OpenId } from '../../brands.ts';
import { monthIn } from '../../figures/month-in.ts';
import { monthBack, type SpanName, weekBack } from '../../figures/periods.ts';
import { spanIn } from '../../figures/span-in.ts';
import { may } from '../../roster/permissions.ts';
import { readRoster } from '../core/reading.ts';
import { show } from '../core/show.ts';
import type { Subject } from '../core/subject.ts';
import type { Shown } from '../core/word.ts';
import type { FigureWorkbook } from '../ports/figure-jobs.ts';
import type { FigureView } from '../ports/figure-view.ts';
import type { Message } from '../ports/incoming.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';
import { countEarlier } from './count-earlier.ts';
import { drawFigures } from './draw-figures.ts';
import { drawMonthly, monthReport } from './draw-monthly.ts';
import { drawFigureRows } from './draw-rows.ts';
import { drawServiceFigures } from './draw-services.ts';
import { drawWeekly, weekReport } from './draw-weekly.ts';
import { exportWord, onExport, sendFigureWorkbook } from './export.ts';
import { monthly, ofMonth, onMonthly } from './monthly.ts';
import { onFigureRows, onFigures, onFigureWords, onWeekly } from './on-figures.ts';
import { reporting } from './report.ts';

const of =
  (span: SpanName) =>
  (openId: OpenId): Shown => ({ view: { view: 'figures', span, openId }, own: true });

/** The last week's report to those who may see the street's figures; to everybody else their own of that week. */
const weekly = (): Shown => ({
  async answer(message, world) {
    const { openId } = message.who;
    const { may: whole } = may((await readRoster(world)).actor(openId), 'seeFigures');
    const monday = weekBack(world.now(), 1).from;
    const shown = whole ? { view: { view: 'weekly', monday, openId } as const, own: true } : of('last-week')(openId);
    return show(shown, message, world);
  },
});

/** A report by its name; what was brought in this week or month is none: 「本周报了几件」. */
const WEEKLY = /周报(?![了过几多的上])/u;
const MONTHLY = /月报(?![了过几多的上])/u;

/** What words ask figures of: a report that they name, a month, or a span. */
function asked(words: string, openId: OpenId, { now }: World): Shown {
  if (WEEKLY.test(words)) return weekly();
  const month = monthIn(words, now());
  if (month !== undefined || MONTHLY.test(words)) return ofMonth(month ?? monthBack(now(), 1).from.slice(0, 7));
  return of(spanIn(words))(openId);
}

const saidIn = ({ content }: Message): string => (content.type === 'words' ? content.words : '');

const meaning = (): Shown => ({ view: { view: 'figure-words' }, own: false });

/** Figures: what they mean, what they are in some days, and the week's report. */
export const figures = {
  clicks: {
    figures: onFigures,
    weekly: onWeekly,
    monthly: onMonthly,
    export: onExport,
    'figure-words': onFigureWords,
    'figure-rows': onFigureRows,
  },
  answers: {
    'list-figures': (_, message, world) => show(asked(saidIn(message), message.who.openId, world), message, world),
  },
  views: {
    figures: drawFigures,
    weekly: drawWeekly,
    monthly: drawMonthly,
    'figure-rows': drawFigureRows,
    'service-figures': drawServiceFigures,
    'figure-words': (_, { catalogue }) => ({ card: figureWordsCard(catalogue.figures) }),
  },
  jobs: { 'figure-workbook': sendFigureWorkbook },
  words: {
    统计: of('today'),
    今天报了多少: of('today'),
    昨天: of('yesterday'),
    本周: of('week'),
    上周: of('last-week'),
    本月: of('month'),
    上月: of('last-month'),
    周报: weekly,
    服务统计: (openId) => ({ view: { view: 'service-figures', openId }, own: true }),
    口径: meaning,
    导出: exportWord,
  },
  phrases: [monthly],
  help: [
    { line: '统计　今天、本周、本月各多少', for: ['leader', 'dispatcher', 'keeper', 'head', 'officer', 'station'] },
    { line: '周报　上周的小结', for: ['leader', 'dispatcher', 'keeper'] },
    { line: '月报　上个月的；月报 11月 是十一月的', for: ['leader', 'dispatcher', 'keeper'] },
    { line: '服务统计　问的、报的、来的', for: ['leader', 'dispatcher', 'keeper'] },
    { line: '导出　手上的事件做成表格', for: ['grid', 'officer', 'head', 'station', 'dispatcher', 'leader'] },
    { line: '口径　每个数怎么数的', for: ['leader', 'dispatcher', 'keeper', 'head'] },
  ],
  clockWork: {
    countEarlier: { work: countEarlier },
    weekly: reporting(weekReport),
    monthly: reporting(monthReport),
  },
} satisfies Subject<FigureAction, FigureView, Extract<Outgoing, FigureWorkbook>, 'list-figures'>;
