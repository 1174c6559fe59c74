import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { FigureId } from '../../catalogue/figures/figure.ts';
import { CaseId } from '../../src/cases/record/ids.ts';
import type { FigureLine } from '../figures/figures-card.ts';
import type { WeeklyFacts } from '../figures/weekly-card.ts';

/** A made-up week, to look at its card. */
export function sampleWeek(catalogue: Catalogue): WeeklyFacts {
  const line = (id: FigureId, [n, d]: [number, number], [m, e]: [number, number]): FigureLine => ({
    words: catalogue.figure(id),
    value: { n, d, out: id === 'in-time' ? { outside: 1 } : {} },
    before: { n: m, d: e, out: {} },
  });
  return {
    office: '示例街道',
    days: '11月23日—29日',
    monday: '2026-11-23',
    now: { opened: 6, open: 21, overdue: 2, urgent: 1 },
    first: [
      line('opened', [38, 0], [41, 0]),
      line('first-lead', [34, 38], [35, 41]),
      line('closed', [36, 0], [33, 0]),
      line('in-time', [33, 35], [30, 33]),
      line('solved', [18, 21], [9, 9]),
    ],
    reached: line('reached', [21, 35], [9, 30]),
    rates: [line('contacted', [33, 38], [30, 41]), line('solved', [18, 21], [9, 9]), line('pleased', [17, 21], [8, 9])],
    combined: { number: '84.4', how: '响应 30%、解决 35%、满意 35%（示例文件）' },
    rest: [line('returned', [3, 38], [2, 41]), line('unanswered', [7, 190], [12, 201])],
    matters: [
      { name: '电动自行车违规停放充电', count: 7 },
      { name: '楼道堆物与通道堵塞', count: 6 },
      { name: '店外经营', count: 5 },
    ],
    weeks: [14, 17, 13, 15, 18, 16, 41, 38].map((opened, i) => ({ at: `${i + 1}周`, opened, closed: opened - 2 })),
    desk: true,
    page: 'https://bot.example.com/figures?days=2026-11-23',
    late: [{ id: CaseId.parse('WX-261122-007'), title: '店外经营', lead: '综合行政执法队', days: 3 }],
    hot: [{ estate: '示例小区', count: 5 }],
    decide: '2 件超期，WX-261122-007 超得最久（综合行政执法队）：要不要督办？',
    corrected: [{ name: '按时办结', told: '31/33（94%）', now: '30/33（91%）' }],
  };
}
