import { el, fill } from '../dom.ts';
import { icon } from '../look/icons.ts';
import { openPopup } from './popup.ts';

/** One entry of a list to choose from. */
export type Choice = { value: string; label: string; hint?: string; badge?: string; face?: () => Node };

export type Choosing = {
  choices: Choice[];
  chosen: string[];
  several: boolean;
  title: string;
  onChoose(values: string[]): void;
};

const SEARCH_FROM = 6;
let made = 0;

/** A list below a control, searched by typing, worked by mouse or by arrows, Enter and Escape. */
export function openChooser(anchor: HTMLElement, { choices, chosen, several, title, onChoose }: Choosing): void {
  made += 1;
  const id = `choices-${made}`;
  let picked = chosen;
  let active = Math.max(
    0,
    choices.findIndex((choice) => choice.value === chosen[0]),
  );
  let shown = choices;
  const list = el('div', {
    class: 'choices',
    is: { role: 'listbox', id, 'aria-multiselectable': several, 'aria-label': title },
  });
  const search = el('input', {
    class: 'search',
    is: {
      type: 'search',
      placeholder: '输入几个字查找',
      role: 'combobox',
      'aria-controls': id,
      'aria-expanded': 'true',
      'aria-label': `查找${title}`,
      autocomplete: 'off',
    },
  });
  search.classList.toggle('for-ears', choices.length < SEARCH_FROM);
  const popup = openPopup(anchor, { title, focus: search }, search, list);

  function draw() {
    fill(list, ...shown.map(drawChoice), shown.length === 0 && el('p', { class: 'nothing' }, '没有找到'));
    search.setAttribute('aria-activedescendant', shown.length > 0 ? `${id}-${active}` : '');
    list.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }
  function drawChoice(choice: Choice, at: number): HTMLElement {
    const on = picked.includes(choice.value);
    return el(
      'div',
      {
        class: at === active ? 'choice active' : 'choice',
        is: { role: 'option', id: `${id}-${at}`, 'aria-selected': on },
        on: { click: () => pick(choice), mousemove: () => at !== active && activate(at) },
      },
      choice.face?.(),
      el('span', { class: 'choice-label' }, choice.label, choice.hint && el('small', {}, choice.hint)),
      choice.badge && el('span', { class: 'badge' }, choice.badge),
      on && icon('check', 14),
    );
  }
  function activate(at: number) {
    list.querySelector('.active')?.classList.remove('active');
    active = at;
    list.children[at]?.classList.add('active');
    search.setAttribute('aria-activedescendant', `${id}-${at}`);
  }
  function pick(choice: Choice) {
    if (!several) {
      popup.close();
      return onChoose([choice.value]);
    }
    picked = picked.includes(choice.value) ? picked.filter((one) => one !== choice.value) : [...picked, choice.value];
    onChoose(picked);
    draw();
  }
  search.addEventListener('input', () => {
    const wanted = search.value.trim().toLowerCase();
    shown = choices.filter(({ label, hint }) => `${label} ${hint ?? ''}`.toLowerCase().includes(wanted));
    active = 0;
    draw();
  });
  search.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && shown.length > 0) {
      active = (active + step + shown.length) % shown.length;
      draw();
    }
    const choice = shown[active];
    if (event.key === 'Enter' && !event.isComposing && choice) pick(choice);
    if (step !== 0 || event.key === 'Enter') event.preventDefault();
  });
  draw();
}
