import { written } from '../../src/figures/value.ts';
import type { Element } from '../elements.ts';
import type { FigureLine } from './figures-card.ts';

/** So many rows stand on one page of a table (open.feishu.cn, card component table: page_size 1 to 10). */
const MOST = 10;

/** Figures beside those of the days before as a table, all on one page; undefined where none counted anything. Stands at the root of a card alone. */
export function figureTable(lines: readonly FigureLine[], now: string, earlier: string): Element | undefined {
  const some = lines.filter(({ value }) => value.n + value.d > 0).slice(0, MOST);
  if (some.length === 0) return undefined;
  const column = (name: string, display: string, width: string) => ({
    ...{ name, display_name: display, data_type: 'text', width },
    ...{ horizontal_align: 'left', vertical_align: 'center' },
  });
  return {
    tag: 'table',
    page_size: MOST,
    row_height: 'auto',
    freeze_first_column: true,
    header_style: { background_style: 'grey', bold: true, lines: 1 },
    columns: [column('figure', '指标', '28%'), column('now', now, '38%'), column('before', earlier, '34%')],
    rows: some.map(({ words, value, before }) => ({
      figure: words.name,
      now: written(value, words.kind),
      before: before && before.n + before.d > 0 ? written(before, words.kind) : '—',
    })),
  };
}
