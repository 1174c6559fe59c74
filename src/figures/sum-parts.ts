import type { FigureId } from '../../catalogue/figures/figure.ts';
import type { CountedAs } from './behind.ts';
import type { SumPart } from './count.ts';

/** What so many records that stand alike add to a figure. */
export function sumParts(figure: FigureId, { n, d, out }: CountedAs, count = 1): SumPart[] {
  const part = (name: string, of: number): SumPart => ({ figure, part: name, key: '', count: of * count });
  return out === undefined ? [part('n', n), part('d', d)] : [part(`out:${out}`, 1)];
}
