import { el } from '../dom.ts';
import { type Json, label, part, parts, words } from '../json.ts';
import { cssColour } from '../look/colours.ts';
import { cssTextSize } from '../look/sizes.ts';
import { boxStyle } from './box.ts';
import { drawElement } from './draw.ts';
import { drawHeader } from './header.ts';
import { urlOf } from './operate.ts';
import { type CardTools, drawAll, type Place } from './place.ts';

/** A whole card JSON 2.0, drawn with what the page lends it. */
export function drawCard(card: Json, lent: Omit<CardTools, 'draw' | 'colour' | 'textSize'>): HTMLElement {
  const config = part(card, 'config');
  const styles = part(config, 'style');
  const sizes = part(styles, 'text_size');
  const tools: CardTools = {
    ...lent,
    draw: drawElement,
    colour: (token) => cssColour(token, part(styles, 'color')),
    textSize: (size) => cssTextSize(words(part(sizes, size), 'pc') || words(part(sizes, size), 'default') || size),
  };
  const place: Place = { at: '/body', tools };
  const body = part(card, 'body');
  const header = part(card, 'header');
  const style = boxStyle(body);
  const url = urlOf(part(card, 'card_link') ?? {});
  return el(
    'article',
    {
      class: `card ${words(config, 'width_mode', 'default')}`,
      is: { 'aria-label': `卡片：${label(header, 'title') || '无标题'}` },
    },
    header && drawHeader(header, place),
    body &&
      el(
        'div',
        { class: 'card-body box', style: { ...style, padding: style.padding ?? '12px' } },
        ...drawAll(parts(body, 'elements'), place),
      ),
    url &&
      el('button', { class: 'card-link', is: { type: 'button' }, on: { click: () => tools.open(url) } }, '查看详情'),
  );
}
