import { el } from '../dom.ts';
import { flag, type Json, label, words } from '../json.ts';
import { framed, spoken } from './field.ts';
import { operate } from './operate.ts';
import type { Place } from './place.ts';

const KINDS: Record<string, { type: string; initial: string; name: string }> = {
  date_picker: { type: 'date', initial: 'initial_date', name: '日期' },
  picker_time: { type: 'time', initial: 'initial_time', name: '时间' },
  picker_datetime: { type: 'datetime-local', initial: 'initial_datetime', name: '日期和时间' },
};

/** date_picker, picker_time and picker_datetime; values are `2026-01-31`, `08:30`, `2026-01-31 08:30`, Shanghai's time. */
export function drawDate(element: Json, place: Place): HTMLElement {
  const kind = KINDS[words(element, 'tag')] ?? { type: 'date', initial: 'initial_date', name: '日期' };
  const initial = words(element, kind.initial).replace(' ', 'T');
  const control = el('input', {
    class: 'input date',
    is: {
      type: kind.type,
      disabled: flag(element, 'disabled'),
      'aria-label': spoken(element, kind.name),
      title: label(element, 'placeholder') || undefined,
    },
  });
  control.value = initial;
  const read = () => control.value.replace('T', ' ');
  const reset = () => {
    control.value = initial;
  };
  let sent = initial;
  const send = async () => {
    if (place.form || !control.value || control.value === sent) return;
    sent = control.value;
    const done = await operate(element, place, control, {
      label: spoken(element, words(element, 'name')),
      value: read(),
    });
    if (!done) reset();
  };
  // Typing a date part by part changes the value each time: it is sent when the person leaves the field.
  control.addEventListener('blur', () => void send());
  control.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') void send();
  });
  return framed(element, place, control, { read, reset });
}
