import { el } from '../dom.ts';
import { flag, type Json, part, parts, words } from '../json.ts';
import { icon } from '../look/icons.ts';
import { cssSpace } from '../look/sizes.ts';
import { boxStyle, groundStyle, marginStyle } from './box.ts';
import { drawIcon } from './icon.ts';
import { drawAll, type Place } from './place.ts';
import { drawText } from './text.ts';

/** A panel that folds; what the person unfolded stays so when the card is drawn anew. */
export function drawPanel(element: Json, place: Place): HTMLElement {
  const header = part(element, 'header');
  const border = part(element, 'border');
  const key = `panel ${place.at} ${JSON.stringify(header?.title)}`;
  const isOpen = () => (place.tools.kept.get(key) ?? String(flag(element, 'expanded'))) === 'true';
  const inside = el(
    'div',
    {
      class: 'panel-body box',
      style: { ...boxStyle(element, '12px'), ...groundStyle(element, 'background_color', place.tools) },
      is: { id: `panel-${place.tools.kept.size}-${crypto.randomUUID()}` },
    },
    ...drawAll(parts(element, 'elements'), place),
  );
  const head = drawHead(header ?? {}, place, inside.id);
  const show = () => {
    head.setAttribute('aria-expanded', String(isOpen()));
    inside.hidden = !isOpen();
  };
  head.addEventListener('click', () => {
    place.tools.kept.set(key, String(!isOpen()));
    show();
  });
  show();
  const colour = words(border, 'color', 'grey');
  const style = {
    ...marginStyle(element),
    'border-radius': words(border, 'corner_radius') || undefined,
    'border-color': border && place.tools.colour(/-/.test(colour) ? colour : `${colour}-200`),
  };
  return el('section', { class: border ? 'panel bordered' : 'panel', style }, head, inside);
}

function drawHead(header: Json, place: Place, controls: string): HTMLElement {
  const given = part(header, 'icon');
  const mark = el(
    'span',
    { class: 'panel-mark', style: { '--turn': `${header.icon_expanded_angle ?? 180}deg` } },
    given ? drawIcon(given, place, Number.parseInt(words(given, 'size', '10'), 10) || 10) : icon('down', 12),
  );
  const side = words(header, 'icon_position', 'right');
  return el(
    'button',
    {
      class: `panel-head icon-${side} ${words(header, 'width', 'fill')}`,
      style: { padding: cssSpace(words(header, 'padding')), ...groundStyle(header, 'background_color', place.tools) },
      is: { type: 'button', 'aria-controls': controls },
    },
    side === 'left' && mark,
    drawText(part(header, 'title'), place, 'panel-title'),
    side !== 'left' && mark,
  );
}
