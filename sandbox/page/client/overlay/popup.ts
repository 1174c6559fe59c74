import { type Child, el } from '../dom.ts';

const GAP = 4;
const MARGIN = 8;

/** Opens a popup at a control (a sheet from below on a phone) that closes by Escape, by pressing elsewhere, or by hand. */
export function openPopup(
  anchor: HTMLElement,
  { title, focus }: { title: string; focus: HTMLElement },
  ...children: Child[]
): { close(): void } {
  const popup = el('div', { class: 'popup', is: { popover: 'auto', 'aria-label': title } }, ...children);
  document.body.append(popup);
  anchor.setAttribute('aria-expanded', 'true');
  popup.addEventListener('toggle', () => {
    if (popup.matches(':popover-open')) return;
    anchor.setAttribute('aria-expanded', 'false');
    popup.remove();
  });
  popup.showPopover();
  put(popup, anchor);
  focus.focus();
  return {
    close: () => {
      popup.hidePopover();
      anchor.focus();
    },
  };
}

/** Below the control where there is room, else above it, inside the window. */
function put(popup: HTMLElement, anchor: HTMLElement) {
  const at = anchor.getBoundingClientRect();
  const width = Math.min(Math.max(at.width, 220), innerWidth - 2 * MARGIN);
  const below = innerHeight - at.bottom - GAP - MARGIN;
  const above = at.top - GAP - MARGIN;
  const upward = below < Math.min(popup.offsetHeight, 240) && above > below;
  popup.style.setProperty('--left', `${Math.max(MARGIN, Math.min(at.left, innerWidth - width - MARGIN))}px`);
  popup.style.setProperty('--width', `${width}px`);
  popup.style.setProperty('--top', upward ? 'auto' : `${at.bottom + GAP}px`);
  popup.style.setProperty('--bottom', upward ? `${innerHeight - at.top + GAP}px` : 'auto');
  popup.style.setProperty('--room', `${Math.max(160, upward ? above : below)}px`);
}
