import { el } from '../dom.ts';
import { flag, type Json, label, words } from '../json.ts';
import { marginStyle } from './box.ts';
import type { Field } from './form-state.ts';
import type { Place } from './place.ts';

/** The frame round a control: its label, its width and, in a form, its place among the fields and its hint. */
export function framed(
  element: Json,
  place: Place,
  control: HTMLElement,
  value: Pick<Field, 'read' | 'reset'> & { focus?: () => void },
): HTMLElement {
  const title = label(element, 'label');
  const width = words(element, 'width', 'default');
  const missing = el('p', { class: 'missing', is: { role: 'alert' } });
  missing.hidden = true;
  const required = flag(element, 'required') && place.form !== undefined;
  if (required) control.setAttribute('aria-required', 'true');
  const frame = el(
    'div',
    {
      class: `field ${words(element, 'label_position', 'top')} ${width === 'fill' ? 'fill' : ''}`,
      style: { width: /px$/.test(width) ? width : undefined, ...marginStyle(element) },
    },
    title && el('span', { class: 'field-label' }, title, required && el('b', { class: 'star' }, ' *')),
    control,
    missing,
  );
  place.form?.fields.push({
    name: words(element, 'name'),
    label: title || label(element, 'placeholder'),
    required,
    read: value.read,
    reset: value.reset,
    focus: value.focus ?? (() => control.focus()),
    mark: (isMissing) => {
      missing.hidden = !isMissing;
      missing.textContent = isMissing ? '这一项要填' : '';
      control.setAttribute('aria-invalid', String(isMissing));
    },
  });
  return frame;
}

/** A name for a control that screen readers can say. */
export const spoken = (element: Json, fallback: string): string =>
  label(element, 'label') || label(element, 'placeholder') || fallback;
