import type { Catalogue, Published } from '../catalogue/catalogue.ts';
import { escapeMarkdown } from './escape.ts';

type Hotline = Published['limits']['hotlines'][number];

/** A number that dials where the client takes it, under the words that are shown for it; markdown. */
export const dials = (number: string, shown = number): string => `[${shown}](tel:${number})`;

/** Those with a number before those without, each in its order: what is largest in sight can be dialled. */
export const dialledFirst = <C extends { number?: string | null | undefined }>(calls: readonly C[]): C[] => [
  ...calls.filter(({ number }) => number),
  ...calls.filter(({ number }) => !number),
];

/** Whether a number is for whoever is in danger, of whatever matter: no department's own, and the others are for no danger. */
export const isForDanger = (number: string, { dangers }: Pick<Catalogue, 'dangers'>): boolean =>
  dangers.some(({ call }) => call.some((one) => one.number === number));

/** Public numbers with when to call them, a line each, as markdown; undefined where there are none. */
export function hotlineLines(
  hotlines: readonly Hotline[],
  shown: (number: string) => string = (number) => dials(number),
) {
  if (hotlines.length === 0) return undefined;
  return hotlines
    .map(({ number, name, when }) => `**${shown(number)}** ${escapeMarkdown(name)}：${escapeMarkdown(when)}`)
    .join('<br>');
}
