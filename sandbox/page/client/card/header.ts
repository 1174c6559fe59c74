import { el } from '../dom.ts';
import { type Json, label, part, parts, words } from '../json.ts';
import { cssSpace } from '../look/sizes.ts';
import { drawTag } from '../look/tag.ts';
import { drawIcon } from './icon.ts';
import type { Place } from './place.ts';
import { drawText } from './text.ts';

const MAX_TAGS = 3;

/** A card's header: icon, title, subtitle and at most three tags on the template's colour. */
export function drawHeader(header: Json, place: Place): HTMLElement {
  const { tools } = place;
  const template = words(header, 'template', 'default');
  const icon = part(header, 'icon');
  const local = part(header, 'i18n_text_tag_list');
  const tags = parts(local, 'zh_cn').length > 0 ? parts(local, 'zh_cn') : parts(header, 'text_tag_list');
  const subtitle = label(header, 'subtitle');
  const family = template === 'default' || template === 'grey' ? 'grey' : template;
  const style = {
    background: template === 'default' ? undefined : tools.colour(`${family}-100`),
    '--title': template === 'default' ? 'var(--ink)' : tools.colour(`${family}-${family === 'grey' ? 800 : 700}`),
    padding: cssSpace(words(header, 'padding')),
  };
  return el(
    'header',
    { class: `card-head ${template}`, style },
    icon && el('span', { class: 'card-head-icon' }, drawIcon(icon, place, 20)),
    el(
      'div',
      { class: 'card-head-words' },
      el(
        'div',
        { class: 'card-title-line' },
        drawText(part(header, 'title'), place, 'card-title'),
        ...tags.slice(0, MAX_TAGS).map((tag) => drawTag(words(tag, 'color'), tools, label(tag, 'text'))),
      ),
      subtitle && el('div', { class: 'card-subtitle' }, subtitle),
    ),
  );
}
