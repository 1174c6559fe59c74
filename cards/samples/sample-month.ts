import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { FigureId } from '../../catalogue/figures/figure.ts';
import type { FigureLine } from '../figures/figures-card.ts';
import type { MonthlyFacts } from '../figures/monthly-card.ts';

/** A made-up month, to look at its card. */
export function sampleMonth(catalogue: Catalogue): MonthlyFacts {
  const line = (id: FigureId, [n, d]: [number, number], [m, e]: [number, number]): FigureLine => ({
    words: catalogue.figure(id),
    value: { n, d, out: {} },
    before: { n: m, d: e, out: {} },
  });
  const rates = [
    line('contacted', [51, 60], [44, 58]),
    line('solved', [70, 82], [61, 79]),
    line('pleased', [66, 82], [9, 9]),
  ];
  return {
    office: '示例街道',
    month: '2026-11',
    name: '2026年11月',
    said: ['新报 152，办结 148，当场处理 31/183（17%）；上月新报 160。', '报得最多的：店外经营 24、楼道堆物 19。'],
    desk: true,
    page: 'https://bot.example.com/figures?days=2026-11',
    combined: { number: '83.5', how: '响应 30%、解决 35%、满意 35%（示例文件）' },
    main: [
      line('opened', [152, 0], [160, 0]),
      line('on-the-spot', [31, 183], [28, 188]),
      line('first-lead', [140, 150], [141, 158]),
      line('returned', [9, 150], [12, 158]),
      line('closed', [148, 0], [151, 0]),
      line('in-time', [139, 146], [130, 149]),
      line('reached', [82, 140], [79, 149]),
      ...rates,
    ],
    figures: [line('reworked', [6, 148], [0, 0]), line('repeated', [11, 152], [14, 160])],
    matters: [
      { name: '店外经营', count: 24 },
      { name: '楼道堆物与通道堵塞', count: 19 },
    ],
    communities: [
      { name: '示例社区', count: 61 },
      { name: '样例社区', count: 40 },
    ],
    months: [120, 131, 128, 144, 160, 152].map((opened, i) => ({ at: `${i + 6}月`, opened, closed: opened - 5 })),
    corrected: [],
  };
}
