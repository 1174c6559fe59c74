import type { FigureAction } from '../../../cards/figures/actions.ts';
import { figureWordsCard } from '../../../cards/figures/words-card.ts';
import { show } from '../core/show.ts';
import type { Subject } from '../core/subject.ts';
import type { Shown } from '../core/word.ts';
import type { FigureWorkbook } from '../ports/figure-jobs.ts';
import type { FigureView } from '../ports/figure-view.ts';
import type { Message } from '../ports/incoming.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import { asked, daysNamed } from './asked.ts';
import { countEarlier } from './count-earlier.ts';
import { drawFigures } from './draw-figures.ts';
import { drawMonthly, monthReport } from './draw-monthly.ts';
import { drawFigureRows } from './draw-rows.ts';
import { drawServiceFigures } from './draw-services.ts';
import { drawWeekly, weekReport } from './draw-weekly.ts';
import { exportWord, onExport, sendFigureWorkbook } from './export.ts';
import { onFigureRows, onFigures, onFigureWords, onMonthly, onWeekly } from './on-figures.ts';
import { reporting } from './report.ts';

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
    'list-figures': (_, message, world) => show(asked(saidIn(message)), message, world),
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
    统计: () => asked('今天'),
    今天报了多少: () => asked('今天'),
    周报: () => asked('周报'),
    服务统计: (openId) => ({ view: { view: 'service-figures', openId }, own: true }),
    口径: meaning,
    导出: exportWord,
  },
  phrases: [daysNamed],
  help: [
    {
      line: '统计　今天、本周、本月各多少；10月、去年也行',
      for: ['leader', 'dispatcher', 'keeper', 'head', 'officer', 'station'],
    },
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
