import type { FigureId } from '../../../catalogue/figures/figure.ts';
import type { FigureWords } from '../../../catalogue/figures/schema.ts';
import { type FigureValues, written } from '../value.ts';

/** Some days as their report tells them. */
export type ReportTold = {
  /** 2026年11月, 11月23日—29日 */
  name: string;
  words: readonly FigureWords[];
  values: FigureValues;
  /** The days before, and what they are called. */
  earlierCalled: '上周' | '上月';
  before: FigureValues;
  /** The most first. */
  matters: readonly { name: string; count: number }[];
  /** How many are late now. */
  late: number;
};

const MOST_NAMED = 3;

/** The same in a few sentences, made of its numbers alone; a figure that counted nothing is not told. Pure. */
export function reportInWords({ earlierCalled, words, values, before, matters, late }: ReportTold): string[] {
  const told = (id: FigureId): string | undefined => {
    const [meaning, value] = [words.find((one) => one.id === id), values.get(id)];
    if (!meaning || !value || value.n + value.d === 0) return undefined;
    return `${meaning.name} ${written(value, meaning.kind)}`;
  };
  const some = (...ids: FigureId[]) => ids.flatMap((id) => told(id) ?? []).join('，');
  const earlier = before.get('opened')?.n ?? 0;
  const most = matters.slice(0, MOST_NAMED).map(({ name, count }) => `${name} ${count}`);
  return [
    [some('opened', 'closed', 'on-the-spot'), earlier > 0 ? `${earlierCalled}新报 ${earlier}` : '']
      .filter(Boolean)
      .join('；'),
    some('in-time', 'first-lead', 'returned'),
    some('contacted', 'reached', 'solved', 'pleased'),
    some('from-outside', 'order-in-time', 'order-returned'),
    some('alarms', 'alarm-acked', 'alarm-false'),
    some('problems', 'problem-answered', 'task-done'),
    some('classes', 'class-signed', 'class-came'),
    most.length > 0 ? `报得最多的：${most.join('、')}` : '',
    late > 0 ? `现在超期 ${late}` : '',
  ]
    .filter(Boolean)
    .map((sentence) => `${sentence}。`);
}

/** Every number written in a text. */
export const numbersIn = (text: string): string[] => text.match(/\d+/g) ?? [];
