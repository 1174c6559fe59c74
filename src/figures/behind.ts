import { CASE_FIGURES, type CaseFigure } from '../../catalogue/figures/figure.ts';
import type { FigureWords } from '../../catalogue/figures/schema.ts';
import type { Case } from '../cases/record/case.ts';
import { countsOf } from './cases.ts';
import type { Dimension } from './count.ts';
import type { Period } from './periods.ts';
import { keysOf } from './sums.ts';

/** What a case has to do with a figure of some days: `n` of `d` of it, or left out, and why (an id of the figure's words). */
export type CountedAs = { n: number; d: number; out?: string | undefined };

/** Which of the records of a figure: those counted, those it is counted in beside them, those left out. */
export const PARTS = ['all', 'n', 'rest', 'out'] as const;
export type RowPart = (typeof PARTS)[number];

/** Whether a figure is counted from cases. */
export const isOfCases = (figure: string): figure is CaseFigure => CASE_FIGURES.some((one) => one === figure);

/** Whether a record that stands so in a figure is of a part of it. */
export function isPart({ n, d, out }: CountedAs, part: RowPart): boolean {
  if (part === 'all') return n + d > 0 || out !== undefined;
  if (part === 'out') return out !== undefined;
  return part === 'n' ? n > 0 : d > n;
}

/** The parts a figure has, and what each is called. */
export function partsOf({ kind, leavesOut }: Pick<FigureWords, 'kind' | 'leavesOut'>): [RowPart, string][] {
  const shares: [RowPart, string][] = [
    ['n', '数到的'],
    ['rest', '没数到的'],
  ];
  return [
    ['all', '全部'],
    ...(kind === '占比' ? shares : []),
    ...(leavesOut.length > 0 ? ([['out', '没算进去的']] satisfies [RowPart, string][]) : []),
  ];
}

/** How a record stands in a figure, in words. */
export function standingWords({ n, d, out }: CountedAs, { leavesOut }: Pick<FigureWords, 'leavesOut'>): string {
  if (d > 1) return `${n}/${d}`;
  if (d === 1) return n > 0 ? '数到' : '没数到';
  return `没算进去：${leavesOut.find(({ id }) => id === out)?.what ?? ''}`;
}

/** Of those of a page that its reader may not see now, how many and how they stand, so that the page comes to the number; undefined where there are none. */
export function unseenSaid(unseen: readonly CountedAs[], { kind }: Pick<FigureWords, 'kind'>): string | undefined {
  if (unseen.length === 0) return undefined;
  const sum = (of: (one: CountedAs) => number) => unseen.reduce((all, one) => all + of(one), 0);
  const parts = [
    ['数到的', sum(({ n }) => n)],
    ['没数到的', sum(({ n, d }) => Math.max(0, d - n))],
    ['没算进去的', unseen.filter(({ out }) => out !== undefined).length],
  ] as const;
  const told = parts.flatMap(([name, many]) => (many > 0 ? [`${name} ${many}`] : []));
  return `这里还有 ${unseen.length} 件现在不归您看${kind === '占比' ? `（${told.join('、')}）` : ''}。`;
}

/** By which instant of a case each figure counts it. */
export const COUNTED_ON: Record<CaseFigure, 'opened' | 'dispatched' | 'returned' | 'whistled' | 'closed'> = {
  opened: 'opened',
  'on-the-spot': 'opened',
  signed: 'opened',
  'first-lead': 'dispatched',
  returned: 'dispatched',
  upheld: 'returned',
  contacted: 'opened',
  closed: 'closed',
  'in-time': 'closed',
  held: 'closed',
  'held-days': 'closed',
  reached: 'closed',
  solved: 'closed',
  pleased: 'closed',
  'fairly-pleased': 'closed',
  reworked: 'closed',
  repeated: 'opened',
  whistled: 'whistled',
  'whistle-agreed': 'whistled',
  came: 'whistled',
  'ruled-in-time': 'whistled',
  'from-outside': 'opened',
  'order-matched': 'opened',
  'order-in-time': 'opened',
  'order-returned': 'opened',
};

/** Whose figures: of some departments, communities or matters, of all but these, or of the street. */
type WhoseFigures = { by: Dimension; keys: readonly string[]; but?: boolean | undefined };

/** How a case stands in a figure of some days and of whoever's it is; undefined where it has nothing to do with it. The standings add up to the sums. Pure. */
export function standingOf(
  c: Case,
  figure: CaseFigure,
  { from, to }: Pick<Period, 'from' | 'to'>,
  { by, keys, but = false }: WhoseFigures,
): CountedAs | undefined {
  const { counts, keys: all } = countsOf(c);
  const own = counts
    .filter((one) => one.figure === figure && from <= one.day && one.day <= to)
    .filter((one) => by === 'all' || keys.includes(keysOf(one, all)[by]) !== but);
  if (own.length === 0) return undefined;
  const standing: CountedAs = { n: 0, d: 0 };
  for (const one of own) {
    if ('out' in one) standing.out = one.out;
    else {
      standing.n += one.n;
      standing.d += one.d;
    }
  }
  return standing;
}
