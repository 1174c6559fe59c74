import { el } from '../dom.ts';
import { flag, type Json, label, part, words } from '../json.ts';
import { marginStyle } from './box.ts';
import { type FormState, gather } from './form-state.ts';
import { drawIcon } from './icon.ts';
import { operate } from './operate.ts';
import type { Place } from './place.ts';

/** A button of any look; in a form it submits or resets, elsewhere it calls the bot or opens a page. */
export function drawButton(element: Json, place: Place): HTMLElement {
  const title = label(element, 'text');
  const icon = part(element, 'icon');
  const width = words(element, 'width', 'default');
  const hover = label(element, flag(element, 'disabled') ? 'disabled_tips' : 'hover_tips');
  const control = el(
    'button',
    {
      class: `button ${words(element, 'type', 'default')} ${words(element, 'size', 'medium')} ${width === 'fill' ? 'fill' : ''}`,
      style: { width: /px$/.test(width) ? width : undefined, ...marginStyle(element) },
      is: {
        type: 'button',
        title: hover || undefined,
        'aria-label': title ? undefined : hover || words(icon, 'token') || '按钮',
        'aria-disabled': flag(element, 'disabled'),
      },
      on: { click: () => void press() },
    },
    icon && drawIcon(icon, place),
    title && el('span', { class: 'button-label' }, title),
  );
  async function press() {
    if (flag(element, 'disabled')) return place.tools.hint(hover || '现在不能操作');
    const kind = words(element, 'form_action_type') || words(element, 'action_type').replace('form_', '');
    if (place.form && kind === 'reset') return reset(place.form);
    if (place.form && kind === 'submit') return submit(element, place, control, title, place.form);
    await operate(element, place, control, { label: title });
  }
  return control;
}

function reset({ fields }: FormState) {
  for (const field of fields) {
    field.reset();
    field.mark(false);
  }
}

async function submit(element: Json, place: Place, control: HTMLElement, title: string, form: FormState) {
  const filled = gather(form);
  if ('values' in filled) {
    await operate(element, place, control, { label: title, form: filled.values });
    return;
  }
  const [first] = filled.missing;
  place.tools.hint(first?.label ? `请填写「${first.label}」` : '还有必填的内容没有填');
  first?.focus();
}
