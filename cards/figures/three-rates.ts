import { type Element, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { type FigureLine, figureText } from './figures-card.ts';

/** 三率 as one number, and how it is made of them. */
export type CombinedRates = { number: string; how: string };

/** 三率 side by side; undefined where none was counted. */
export function threeRates(rates: readonly FigureLine[]): Element | undefined {
  const some = rates.filter(({ value }) => value.d > 0).map((line) => figureText({ ...line, before: undefined }));
  return some.length > 0 ? text(`**三率**　${some.join('　')}`) : undefined;
}

/** The same as one number; undefined where nobody publishes weights for it, or too few were counted. */
export const combinedRates = (combined: CombinedRates | undefined): Element | undefined =>
  combined && text(`三率合成　**${combined.number}**　<font color='grey'>${escapeMarkdown(combined.how)}</font>`);
