import * as z from 'zod';
import { el, fill } from '../dom.ts';
import { type Json, part, words } from '../json.ts';
import { marginStyle } from './box.ts';
import type { Place } from './place.ts';

/** What is written on a dark card. */
const LIGHT = '#e8ebee';

type Chart = { renderSync(): void; release(): void };
type Library = new (spec: Json, options: { dom: HTMLElement; mode: string }) => Chart;

let library: Promise<Library> | undefined;

/** The chart library, fetched from our own server when the first chart comes into view. */
function loadLibrary(): Promise<Library> {
  library ??= new Promise((resolve, reject) => {
    const script = el('script', { is: { src: '/page/vchart.js' } });
    script.addEventListener('load', () => resolve(libraryHere()));
    script.addEventListener('error', () => reject(new Error('the chart library did not load')));
    document.head.append(script);
  });
  return library;
}

function libraryHere(): Library {
  const isLibrary = (value: unknown): value is Library => typeof value === 'function';
  return z.object({ VChart: z.object({ VChart: z.custom<Library>(isLibrary) }) }).parse(globalThis).VChart.VChart;
}

/** A chart, drawn when it comes into view. What the library cannot draw says so. */
export function drawChart(element: Json, place: Place): HTMLElement {
  const height = words(element, 'height');
  const box = el('div', {
    class: 'chart',
    style: {
      'aspect-ratio': /px$/.test(height) ? undefined : words(element, 'aspect_ratio', '16:9').replace(':', ' / '),
      height: /px$/.test(height) ? height : undefined,
      ...marginStyle(element),
    },
    is: { role: 'img', 'aria-label': `图表：${words(part(part(element, 'chart_spec'), 'title'), 'text') || '未命名'}` },
  });
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    seen.disconnect();
    render(box, part(element, 'chart_spec') ?? {}).catch(() =>
      fill(box, place.tools.draw({ tag: 'chart（画不出来）' }, place)),
    );
  });
  seen.observe(box);
  return box;
}

async function render(box: HTMLElement, spec: Json) {
  const VChart = await loadLibrary();
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const label = part(spec, 'label');
  const chart = new VChart(
    {
      ...{ background: 'transparent', theme: dark ? 'dark' : 'light', ...structuredClone(spec) },
      // In the library's dark theme a number beside a bar is as dark as the bar.
      ...(dark && label ? { label: { ...structuredClone(label), style: { fill: LIGHT } } } : {}),
    },
    { dom: box, mode: 'desktop-browser' },
  );
  chart.renderSync();
}
