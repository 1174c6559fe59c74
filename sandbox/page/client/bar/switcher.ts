import { el, fill } from '../dom.ts';
import type { Office } from '../office.ts';
import type { Pane } from '../pane/pane.ts';

/** On a narrow window one pane is on screen: this chooses which, and says what waits in the other. */
export function drawSwitcher(panes: Pane[], office: Office, stage: HTMLElement) {
  const tabs = panes.map((pane, at) =>
    el('button', { class: 'tab', is: { type: 'button', role: 'tab' }, on: { click: () => choose(at, pane) } }),
  );
  let chosen = 0;
  function choose(at: number, pane: Pane) {
    chosen = at;
    stage.dataset.pane = String(at);
    show();
    void pane.refresh();
  }
  function show() {
    for (const [at, tab] of tabs.entries()) {
      const pane = panes[at];
      const unread = pane?.unread() ?? 0;
      tab.setAttribute('aria-selected', String(at === chosen));
      fill(tab, office.nameOf(pane?.seated() ?? ''), unread > 0 && el('span', { class: 'badge' }, String(unread)));
    }
  }
  stage.dataset.pane = '0';
  show();
  return { element: el('div', { class: 'switcher', is: { role: 'tablist', 'aria-label': '换一边' } }, ...tabs), show };
}
