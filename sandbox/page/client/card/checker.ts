import { el } from '../dom.ts';
import { amount, flag, type Json, part, parts, words } from '../json.ts';
import { cssSpace } from '../look/sizes.ts';
import { marginStyle } from './box.ts';
import { agreed, calls } from './operate.ts';
import { below, type Place } from './place.ts';
import { drawText } from './text.ts';

/** A tick with its words and up to three buttons of its own. Without a callback the tick is the person's alone. */
export function drawChecker(element: Json, place: Place): HTMLElement {
  const initial = flag(element, 'checked');
  const style = part(element, 'checked_style');
  const caption = drawText(part(element, 'text'), place, 'checker-text');
  const tick = el('input', {
    is: { type: 'checkbox', disabled: flag(element, 'disabled'), 'aria-label': caption.innerText },
  });
  const show = (checked: boolean) => {
    tick.checked = checked;
    caption.style.setProperty('opacity', checked ? String(amount(style, 'opacity') ?? 1) : '1');
    caption.style.setProperty(
      'text-decoration',
      checked && flag(style, 'show_strikethrough') ? 'line-through' : 'none',
    );
  };
  const area = part(element, 'button_area');
  const buttons = parts(area, 'buttons').map((button, at) =>
    place.tools.draw(button, below(place, `button_area/buttons/${at}`)),
  );
  const row = el(
    'div',
    {
      class: `checker ${words(area, 'pc_display_rule', 'always')}`,
      style: { padding: cssSpace(words(element, 'padding')), ...marginStyle(element) },
    },
    el(flag(element, 'overall_checkable', true) ? 'label' : 'div', { class: 'checker-main' }, tick, caption),
    buttons.length > 0 && el('span', { class: 'checker-buttons' }, ...buttons),
  );
  tick.addEventListener('change', () => void turn());
  async function turn() {
    const checked = tick.checked;
    if (!(await agreed(element, place))) return show(!checked);
    show(checked);
    if (place.form || !calls(element)) return;
    row.setAttribute('aria-busy', 'true');
    await place.tools.act({ at: place.at, label: caption.innerText, value: checked });
    row.removeAttribute('aria-busy');
  }
  show(initial);
  place.form?.fields.push({
    name: words(element, 'name'),
    label: caption.innerText,
    required: false,
    read: () => tick.checked,
    reset: () => show(initial),
    mark: () => {},
    focus: () => tick.focus(),
  });
  return row;
}
