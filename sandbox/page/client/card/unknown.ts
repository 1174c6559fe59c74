import { el } from '../dom.ts';
import { type Json, words } from '../json.ts';

/** What the page cannot draw says so instead of vanishing. */
export const drawUnknown = (element: Json): HTMLElement =>
  el('div', { class: 'unknown', is: { role: 'note' } }, `这里画不出组件「${words(element, 'tag', '没有 tag')}」`);
