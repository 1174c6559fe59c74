import type { Element } from './elements.ts';

/** Three to a row: as many buttons as stand side by side on a phone. */
export const thirds = (elements: Element[]): Element[][] =>
  Array.from({ length: Math.ceil(elements.length / 3) }, (_, i) => elements.slice(i * 3, i * 3 + 3));
