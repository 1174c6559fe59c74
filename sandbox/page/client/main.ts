import './no-eval.ts';
import { drawBar } from './bar/bar.ts';
import { drawSwitcher } from './bar/switcher.ts';
import { createWaiting } from './bar/waiting.ts';
import { createPageClock } from './clock.ts';
import { el, need } from './dom.ts';
import { listen } from './live.ts';
import { openOffice } from './office.ts';
import { toast } from './overlay/toast.ts';
import { createPane } from './pane/pane.ts';

/** Opens the messenger: the bar, two panes, and the stream of updates that keeps them fresh. */
async function start() {
  const clock = createPageClock();
  const [office] = await Promise.all([openOffice(), clock.load()]);
  const told = () => {
    switcher.show();
    void waiting.refresh();
    const unread = panes.reduce((sum, pane) => sum + pane.unread(), 0);
    document.title = `${unread > 0 ? `（${unread}）` : ''}谁管 · 演练场`;
  };
  const panes = [createPane('left', office, clock, told), createPane('right', office, clock, told)];
  const stage = el('main', { class: 'stage' }, ...panes.map(({ root }) => root));
  const waiting = createWaiting(
    office,
    () => panes.map((pane) => pane.seated()),
    (as) => panes.at(-1)?.sit(as),
  );
  const switcher = drawSwitcher(panes, office, stage);
  const { bar, tick, connected } = drawBar(clock, waiting.element);
  need('#page').replaceChildren(bar, switcher.element, stage);

  const refresh = () => {
    for (const pane of panes) void pane.refresh();
  };
  listen(
    (update) => {
      if (update.type === 'clock') clock.set(update.now);
      if (update.type !== 'toast') refresh();
      tick();
    },
    (isHere) => {
      connected(isHere);
      if (isHere) refresh();
    },
  );
  document.addEventListener('visibilitychange', refresh);
  setInterval(tick, 1000);
}

start().catch((error: unknown) => toast(error instanceof Error ? error.message : String(error), 'error'));
