import { el } from '../dom.ts';
import { type Json, label, parts, words } from '../json.ts';
import { icon } from '../look/icons.ts';
import { openChooser } from '../overlay/chooser.ts';
import { agreed, calls, urlOf } from './operate.ts';
import type { Place } from './place.ts';

/** The three dots: a menu of options that call the bot or open a page. */
export function drawOverflow(element: Json, place: Place): HTMLElement {
  const options = parts(element, 'options');
  const choices = options.map((option, at) => ({ value: String(at), label: label(option, 'text') }));
  const control = el(
    'button',
    {
      class: `button default medium overflow ${words(element, 'width') === 'fill' ? 'fill' : ''}`,
      is: { type: 'button', 'aria-haspopup': 'listbox', 'aria-label': '更多操作' },
      on: {
        click: () => openChooser(control, { choices, chosen: [], several: false, title: '更多操作', onChoose: choose }),
      },
    },
    icon('more'),
  );
  async function choose([at]: string[]) {
    const option = options[Number(at)];
    if (!option || !(await agreed(element, place))) return;
    const url = urlOf(option);
    if (url) return place.tools.open(url);
    if (!calls(element)) return;
    control.setAttribute('aria-busy', 'true');
    await place.tools.act({ at: place.at, label: label(option, 'text'), value: words(option, 'value') });
    control.removeAttribute('aria-busy');
  }
  return control;
}
