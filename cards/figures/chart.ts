import type { Element } from '../elements.ts';

// A chart is never the only copy of its numbers: old clients show nothing of it (open.feishu.cn, card component chart).

/** A name on an axis is cut to so many characters, or a phone has no room for the bars. */
const LABEL = 6;
/** So many bars fit a phone, each so many pixels high. */
const MOST = 8;
const BAR = 28;
/** Its title, its lower axis and the edges take so many pixels: what is left is for the bars, or their names overlap. */
const FRAME = 130;
const short = (name: string): string =>
  [...name].length > LABEL ? `${[...name].slice(0, LABEL - 1).join('')}…` : name;

const chart = (height: number, spec: Record<string, unknown>): Element => ({
  tag: 'chart',
  height: `${height}px`,
  color_theme: 'brand',
  preview: true,
  chart_spec: spec,
});

/** So much longer than the longest bar is the axis: its number stands beside it, as all others do, and not within it. */
const ROOM = 1.2;

/** Bars side by side, the longest on top; at most eight fit a phone. */
export const bars = (title: string, rows: readonly { name: string; count: number }[]): Element =>
  chart(FRAME + BAR * Math.min(rows.length, MOST), {
    type: 'bar',
    direction: 'horizontal',
    title: { text: title },
    data: { values: rows.slice(0, MOST).map(({ name, count }) => ({ k: short(name), n: count })) },
    xField: 'n',
    yField: 'k',
    label: { visible: true },
    axes: [
      { orient: 'left', sampling: false },
      { orient: 'bottom', max: Math.ceil(ROOM * Math.max(1, ...rows.map(({ count }) => count))) },
    ],
  });

/** Lines over the same points, one for each kind. */
export const lines = (title: string, points: readonly { at: string; kind: string; count: number }[]): Element =>
  chart(260, {
    type: 'line',
    title: { text: title },
    data: { values: points.map(({ at, kind, count }) => ({ at, kind, n: count })) },
    xField: 'at',
    yField: 'n',
    seriesField: 'kind',
    legends: { visible: true, orient: 'bottom' },
  });
