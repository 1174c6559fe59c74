import { type Child, el } from '../dom.ts';
import type { CardTools } from './place.ts';

/** A small coloured label. */
export function drawTag(colour: string, { colour: css }: Pick<CardTools, 'colour'>, ...children: Child[]): HTMLElement {
  const family = colour === '' || colour === 'neutral' ? 'grey' : colour;
  const style = { '--tag': css(`${family}-100`), color: css(family === 'grey' ? 'grey-700' : `${family}-700`) };
  return el('span', { class: 'tag', style }, ...children);
}
