import { el, fill } from '../dom.ts';
import { amount, flag, type Json, label, part, parts, strings, words } from '../json.ts';
import { avatar } from '../look/avatar.ts';
import { icon } from '../look/icons.ts';
import { type Choice, openChooser } from '../overlay/chooser.ts';
import { framed, spoken } from './field.ts';
import { drawIcon } from './icon.ts';
import { operate } from './operate.ts';
import type { Place } from './place.ts';

/** select_static, multi_select_static, select_person and multi_select_person: a list to choose from by typing. */
export function drawSelect(element: Json, place: Place): HTMLElement {
  const several = words(element, 'tag').startsWith('multi_');
  const choices = choicesOf(element, place);
  const initial = initialOf(element, several);
  let chosen = initial;
  const face = el('span', { class: 'select-face' });
  const control = el(
    'button',
    {
      class: `select ${words(element, 'type', 'default')}`,
      is: {
        type: 'button',
        'aria-haspopup': 'listbox',
        disabled: flag(element, 'disabled'),
        title: flag(element, 'disabled') ? label(element, 'disabled_tips') || undefined : undefined,
      },
      on: { click: open },
    },
    face,
    icon('down', 14),
  );
  function show(next: string[]) {
    chosen = next;
    const labels = chosen.map((value) => choices.find((choice) => choice.value === value)?.label ?? value);
    face.classList.toggle('empty', labels.length === 0);
    fill(face, labels.join('、') || label(element, 'placeholder') || '请选择');
    control.setAttribute('aria-label', `${spoken(element, '选择')}：${labels.join('、') || '还没有选'}`);
  }
  function open() {
    openChooser(control, { choices, chosen, several, title: spoken(element, '请选择'), onChoose: choose });
  }
  async function choose(next: string[]) {
    const before = chosen;
    show(next);
    if (place.form) return;
    const done = await operate(element, place, control, {
      label: spoken(element, words(element, 'name')),
      value: next[0],
    });
    if (!done) show(before);
  }
  show(initial);
  const read = () => (several ? chosen : (chosen[0] ?? ''));
  return framed(element, place, control, { read, reset: () => show(initial) });
}

function choicesOf(element: Json, place: Place): Choice[] {
  const options = parts(element, 'options');
  if (!words(element, 'tag').endsWith('person')) return options.map((option) => staticChoice(option, place));
  const ids = options.map((option) => words(option, 'value')).filter(Boolean);
  return (ids.length > 0 ? ids : place.tools.members).map((value) => {
    const name = place.tools.nameOf(value);
    return { value, label: name, face: () => avatar(name) };
  });
}

function staticChoice(option: Json, place: Place): Choice {
  const given = part(option, 'icon');
  return {
    value: words(option, 'value'),
    label: label(option, 'text'),
    ...(given ? { face: () => drawIcon(given, place) } : {}),
  };
}

function initialOf(element: Json, several: boolean): string[] {
  if (several) return strings(element, 'selected_values');
  const options = parts(element, 'options');
  const option = words(element, 'initial_option');
  // The page of the component names an option by value and by text.
  const named = options.find((one) => words(one, 'value') === option || (option && label(one, 'text') === option));
  const indexed = options[(amount(element, 'initial_index') ?? 0) - 1];
  const value = named ? words(named, 'value') : option || words(indexed, 'value');
  return value ? [value] : [];
}
