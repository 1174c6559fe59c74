import { el, need } from '../dom.ts';
import { icon } from '../look/icons.ts';

const SHOWN_MS = 4500;
const MARKS = { success: 'check', error: 'cross', warning: 'warning', info: 'info' } as const;

/** A short word at the top of the window, or of the pane it belongs to; said aloud, gone after some seconds or with the next. */
export function toast(words: string, type = 'info', within: HTMLElement = need('#toasts')): void {
  const kind = type === 'success' || type === 'error' || type === 'warning' ? type : 'info';
  const shown = el(
    'div',
    { class: `toast ${kind}`, is: { role: kind === 'error' ? 'alert' : 'status' } },
    icon(MARKS[kind]),
    words,
  );
  within.replaceChildren(shown);
  setTimeout(() => shown.remove(), SHOWN_MS);
  shown.addEventListener('click', () => shown.remove());
}
