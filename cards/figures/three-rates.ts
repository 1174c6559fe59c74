import { type Element, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { type FigureLine, figureText } from './figures-card.ts';

export type ThreeRatesFacts = {
  rates: readonly FigureLine[];
  /** One number made of them, and how; undefined where nobody publishes weights, or there are too few. */
  combined?: { number: string; how: string } | undefined;
};

/** 三率 together, the bare ones first; undefined where none was counted. */
export function threeRates({ rates, combined }: ThreeRatesFacts): Element | undefined {
  const some = rates.filter(({ value }) => value.d > 0).map((line) => figureText({ ...line, before: undefined }));
  if (some.length === 0) return undefined;
  const one = combined ? `<br>合成 **${combined.number}**　${escapeMarkdown(combined.how)}` : '';
  return text(`**三率**　${some.join('　')}${one}`);
}
