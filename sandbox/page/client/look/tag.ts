import { type Child, el } from '../dom.ts';

type Colours = { colour(token: string): string | undefined };

/** A small coloured label. */
export function drawTag(colour: string, { colour: css }: Colours, ...children: Child[]): HTMLElement {
  const family = colour === '' || colour === 'neutral' ? 'grey' : colour;
  const style = { '--tag': css(`${family}-100`), color: css(family === 'grey' ? 'grey-700' : `${family}-700`) };
  return el('span', { class: 'tag', style }, ...children);
}
