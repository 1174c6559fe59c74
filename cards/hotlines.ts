import type { Published } from '../catalogue/catalogue.ts';
import { escapeMarkdown } from './escape.ts';

type Hotline = Published['limits']['hotlines'][number];

/** A public number that a phone dials. */
const dialled = (number: string) => `[${number}](tel:${number})`;

/** Public numbers with when to call them, a line each, as markdown; undefined where there are none. */
export function hotlineLines(hotlines: readonly Hotline[], shown: (number: string) => string = dialled) {
  if (hotlines.length === 0) return undefined;
  return hotlines
    .map(({ number, name, when }) => `**${shown(number)}** ${escapeMarkdown(name)}：${escapeMarkdown(when)}`)
    .join('<br>');
}
