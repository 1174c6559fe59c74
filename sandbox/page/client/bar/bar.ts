import { api } from '../api.ts';
import type { PageClock } from '../clock.ts';
import { el, fill } from '../dom.ts';
import { icon } from '../look/icons.ts';
import { toast } from '../overlay/toast.ts';
import { dayOf, timeOf } from '../when.ts';
import { openFaults } from './faults.ts';
import { openGas } from './gas.ts';

const STEPS: [label: string, advance: string][] = [
  ['+1分钟', 'PT1M'],
  ['+30分钟', 'PT30M'],
  ['+1小时', 'PT1H'],
  ['+1天', 'P1D'],
];

/** The bar over the panes: what this is, the sandbox's clock and its steps, the faults. */
export function drawBar(
  clock: PageClock,
  waiting: HTMLElement,
): { bar: HTMLElement; tick(): void; connected(isHere: boolean): void } {
  const time = el('time', { class: 'clock-time' });
  const steps = STEPS.map(([label, advance]) =>
    el(
      'button',
      {
        class: 'step',
        is: { type: 'button', title: `把演练的时钟往前拨${label.slice(1)}` },
        on: { click: () => void go(advance) },
      },
      label,
    ),
  );
  const faults = el(
    'button',
    {
      class: 'quiet faults-button',
      is: { type: 'button', title: '让平台出点故障，看机器人稳不稳' },
      on: { click: () => void openFaults() },
    },
    icon('warning'),
    el('span', {}, '故障'),
  );
  const gas = el(
    'button',
    {
      class: 'quiet faults-button',
      is: { type: 'button', title: '让假的燃气平台报警、恢复、离线' },
      on: { click: () => void openGas() },
    },
    icon('bell'),
    el('span', {}, '燃气'),
  );
  const status = el('span', { class: 'lost', is: { role: 'status' } });
  const bar = el(
    'header',
    { class: 'bar' },
    el(
      'h1',
      {},
      el('span', { class: 'brand', is: { 'aria-hidden': 'true' } }, icon('chat', 18)),
      el('span', { class: 'brand-name' }, '谁管'),
      el('small', {}, '演练场'),
    ),
    status,
    waiting,
    el('div', { class: 'clock', is: { role: 'group', 'aria-label': '演练时钟' } }, icon('clock', 14), time, ...steps),
    gas,
    faults,
  );
  async function go(advance: string) {
    bar.classList.add('walking');
    for (const step of steps) step.disabled = true;
    try {
      clock.set((await api.advance(advance)).now);
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'error');
    } finally {
      for (const step of steps) step.disabled = false;
      bar.classList.remove('walking');
      tick();
    }
  }
  function tick() {
    fill(time, el('span', { class: 'clock-day' }, dayOf(clock.now())), ' ', timeOf(clock.now()));
  }
  tick();
  return { bar, tick, connected: (isHere) => fill(status, !isHere && '连接断了，正在重连…') };
}
