import { el } from '../dom.ts';
import { amount, flag, type Json, label, words } from '../json.ts';
import { icon } from '../look/icons.ts';
import { framed, spoken } from './field.ts';
import { operate } from './operate.ts';
import type { Place } from './place.ts';

/** A line or several lines to type; outside a form it is sent by its own mark or by Enter. */
export function drawInput(element: Json, place: Place): HTMLElement {
  const type = words(element, 'input_type', 'text');
  const initial = words(element, 'default_value');
  const is = {
    placeholder: label(element, 'placeholder') || '请输入',
    maxlength: amount(element, 'max_length') ?? 1000,
    disabled: flag(element, 'disabled'),
    title: flag(element, 'disabled') ? label(element, 'disabled_tips') || undefined : undefined,
    'aria-label': spoken(element, '输入框'),
  };
  const several = type === 'multiline_text';
  const control = several
    ? el('textarea', { class: 'input', is: { ...is, rows: amount(element, 'rows') ?? 5 } })
    : el('input', { class: 'input', is: { ...is, type: type === 'password' ? 'password' : 'text' } });
  control.value = initial;
  const value = {
    read: () => control.value,
    reset: () => {
      control.value = initial;
    },
    focus: () => control.focus(),
  };
  if (place.form) return framed(element, place, control, value);
  const send = () =>
    void operate(element, place, row, { label: spoken(element, words(element, 'name')), value: control.value });
  const button = el(
    'button',
    { class: 'input-send', is: { type: 'button', 'aria-label': '提交' }, on: { click: send } },
    icon('send'),
  );
  const row = el('div', { class: 'input-row' }, control, button);
  control.addEventListener('keydown', (event) => {
    const typing = event instanceof KeyboardEvent && event.key === 'Enter' && !event.isComposing;
    if (typing && (!several || event.ctrlKey || event.metaKey)) send();
  });
  return framed(element, place, row, value);
}
