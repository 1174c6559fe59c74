import { el } from '../dom.ts';
import { type Json, words } from '../json.ts';
import { icon, iconFor } from '../look/icons.ts';
import type { Place } from './place.ts';

/** A standard icon (our nearest drawing) or a picture used as one. */
export function drawIcon(given: Json, { tools }: Place, size = 16): HTMLElement {
  const key = words(given, 'img_key');
  if (key)
    return el('img', { class: 'icon-picture', is: { src: tools.pictureUrl(key), alt: '', width: size, height: size } });
  const token = words(given, 'token');
  const colour = words(given, 'color');
  return el(
    'span',
    { class: 'card-icon', style: { color: colour ? tools.colour(colour) : undefined } },
    icon(iconFor(token), size),
  );
}
