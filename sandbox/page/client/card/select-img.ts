import { el } from '../dom.ts';
import { flag, type Json, label, parts, words } from '../json.ts';
import { icon } from '../look/icons.ts';
import { framed } from './field.ts';
import { operate } from './operate.ts';
import type { Place } from './place.ts';

/** Pictures to choose one or several of. */
export function drawSelectImg(element: Json, place: Place): HTMLElement {
  const several = flag(element, 'multi_select');
  const options = parts(element, 'options');
  let chosen: string[] = [];
  const tiles = options.map((option, at) =>
    drawTile(option, at, element, place, () => void press(words(option, 'value'))),
  );
  const show = (next: string[]) => {
    chosen = next;
    for (const [at, tile] of tiles.entries()) {
      const on = chosen.includes(words(options[at], 'value'));
      tile.querySelector('.tile-pick')?.setAttribute('aria-checked', String(on));
    }
  };
  const grid = el(
    'div',
    {
      class: `tiles ${words(element, 'layout', 'bisect')}`,
      is: { role: several ? 'group' : 'radiogroup', tabindex: -1 },
    },
    ...tiles,
  );
  async function press(value: string) {
    const before = chosen;
    const without = chosen.filter((one) => one !== value);
    show(several ? (without.length < chosen.length ? without : [...chosen, value]) : [value]);
    if (place.form) return;
    if (!(await operate(element, place, grid, { label: words(element, 'name'), value }))) show(before);
  }
  show([]);
  const read = () => (several ? chosen : (chosen[0] ?? ''));
  return framed({ ...element, width: 'fill' }, place, grid, { read, reset: () => show([]) });
}

function drawTile(option: Json, at: number, element: Json, { tools }: Place, pick: () => void): HTMLElement {
  const url = tools.pictureUrl(words(option, 'img_key'));
  const name = label(option, 'hover_tips') || `图片 ${at + 1}`;
  const disabled = flag(option, 'disabled') || flag(element, 'disabled');
  return el(
    'div',
    { class: 'tile', style: { 'aspect-ratio': words(element, 'aspect_ratio', '16:9').replace(':', ' / ') } },
    el(
      'button',
      {
        class: 'tile-pick',
        is: {
          type: 'button',
          role: flag(element, 'multi_select') ? 'checkbox' : 'radio',
          'aria-label': name,
          title: name,
          disabled,
        },
        on: { click: pick },
      },
      el('img', { is: { src: url, alt: name, loading: 'lazy' } }),
      el('span', { class: 'tile-tick' }, icon('check', 12)),
    ),
    flag(element, 'can_preview', true) &&
      el(
        'button',
        {
          class: 'tile-view',
          is: { type: 'button', 'aria-label': `看大图：${name}` },
          on: { click: () => tools.enlarge(url, name) },
        },
        icon('search', 12),
      ),
  );
}
