import { el } from '../dom.ts';
import { icon } from '../look/icons.ts';

/** The standing parts of a pane; what changes is filled into them. */
export function frame(
  label: string,
  person: HTMLElement,
  log: HTMLElement,
  composer: HTMLElement,
  newGroup: () => void,
) {
  const list = el('ul', { class: 'chat-entries' });
  const head = el('div', { class: 'chat-top' });
  const menu = el('div', { class: 'menu-place' });
  const toasts = el('div', { class: 'toasts', is: { 'aria-live': 'polite' } });
  const make = el(
    'button',
    { class: 'quiet', is: { type: 'button', 'aria-label': '建群', title: '建群' }, on: { click: newGroup } },
    icon('plus', 18),
  );
  const root = el(
    'section',
    { class: 'pane', is: { 'aria-label': label, 'data-view': 'chat' } },
    el('div', { class: 'pane-bar' }, person, make),
    el(
      'div',
      { class: 'pane-body' },
      el('nav', { class: 'chat-list', is: { 'aria-label': '会话' } }, list),
      el('div', { class: 'conversation' }, head, log, menu, composer),
    ),
    toasts,
  );
  return { root, list, head, menu, toasts };
}
