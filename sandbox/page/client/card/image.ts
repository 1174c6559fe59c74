import { el } from '../dom.ts';
import { flag, type Json, label, parts, words } from '../json.ts';
import { marginStyle } from './box.ts';
import type { Place } from './place.ts';

const NAMED: Record<string, number> = { large: 160, medium: 80, small: 40, tiny: 16 };
const SLOTS: Record<string, number> = { double: 2, triple: 3, bisect: 6, trisect: 9 };

/** A picture; pressing it shows it large, unless the card says not to. */
export function drawImage(element: Json, place: Place): HTMLElement {
  const size = words(element, 'size') || words(element, 'mode');
  const [width, height = width] = NAMED[size]
    ? [`${NAMED[size]}px`]
    : /^\d+px \d+px$/.test(size)
      ? size.split(' ')
      : [];
  const scale = words(element, 'scale_type', 'crop_center');
  const crop = width !== undefined && scale !== 'fit_horizontal';
  const box = drawPicture(
    words(element, 'img_key'),
    label(element, 'alt') || label(element, 'title'),
    place,
    {
      width: width ?? '100%',
      height: crop ? height : undefined,
      'object-position': scale === 'crop_top' ? 'top' : undefined,
      'border-radius': words(element, 'corner_radius') || undefined,
    },
    flag(element, 'preview', true),
  );
  const title = label(element, 'title');
  return el(
    'figure',
    { class: flag(element, 'transparent') ? 'image clear' : 'image', style: marginStyle(element) },
    box,
    title && el('figcaption', {}, title),
  );
}

function drawPicture(
  key: string,
  alt: string,
  { tools }: Place,
  style: Record<string, string | undefined>,
  preview: boolean,
): HTMLElement {
  const url = tools.pictureUrl(key);
  const img = el('img', { style, is: { src: url, alt, title: alt || undefined, loading: 'lazy' } });
  img.addEventListener('error', () => img.classList.add('broken'));
  if (!preview) return img;
  const enlarge = (event: Event) => {
    event.stopPropagation();
    tools.enlarge(url, alt);
  };
  return el(
    'button',
    { class: 'picture', is: { type: 'button', 'aria-label': `看大图${alt && `：${alt}`}` }, on: { click: enlarge } },
    img,
  );
}

/** Several pictures as one; more than the layout holds are left out, as the platform does. */
export function drawImageCombination(element: Json, place: Place): HTMLElement {
  const mode = words(element, 'combination_mode');
  const keys = parts(element, 'img_list').map((one) => words(one, 'img_key'));
  const style = { 'border-radius': words(element, 'corner_radius') || undefined, ...marginStyle(element) };
  const pictures = keys
    .slice(0, SLOTS[mode] ?? 9)
    .map((key, at) => drawPicture(key, `图片 ${at + 1}`, place, {}, true));
  return el('div', { class: `combination ${mode}`, style }, ...pictures);
}
