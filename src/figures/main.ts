import type { FigureId } from '../../catalogue/figures/figure.ts';

/** The ten that are told before all others; a card shows ten rows of a table at once, and ten lines above its buttons on a phone. */
export const MAIN: readonly FigureId[] = [
  ...(['opened', 'on-the-spot', 'closed', 'in-time', 'first-lead', 'returned'] as const),
  ...(['contacted', 'reached', 'solved', 'pleased'] as const),
];

/** Figures in their order as those that are told first, ten at the most, and the others: the main ones, and where fewer of these are, such as come next. Pure. */
export function mainFirst<Of extends { words: { id: FigureId } }>(lines: readonly Of[]): { main: Of[]; others: Of[] } {
  const isMain = ({ words }: Of) => MAIN.includes(words.id);
  const order = [...lines.filter(isMain), ...lines.filter((line) => !isMain(line))];
  const first = order.slice(0, MAIN.length);
  return { main: lines.filter((line) => first.includes(line)), others: lines.filter((line) => !first.includes(line)) };
}
