import { api } from '../api.ts';
import { el, fill } from '../dom.ts';
import { openDialog } from '../overlay/dialog.ts';
import { toast } from '../overlay/toast.ts';

type Gas = Awaited<ReturnType<typeof api.gas>>;
type Deed = Parameters<typeof api.playGas>[0];

/** What one device may be let do. */
const DEEDS = [
  ['raise', '报警'],
  ['clear', '恢复'],
  ['offline', '离线'],
  ['heartbeat', '来数'],
  ['test', '测试'],
] as const;

/** How the pretend platform may be broken. */
const BREAKS = [
  ['twice', '每条都送两遍'],
  ['shuffled', '前后颠倒着送'],
  ['garbage', '夹着看不懂的'],
] as const;

/** So many devices cry at once, where that is pressed; and so wrong its clock is set. */
const [MANY, MINUTES_OFF] = [30, 90];

const press = (label: string, does: () => void): HTMLElement =>
  el('button', { class: 'button small default', is: { type: 'button' }, on: { click: does } }, label);

/** The drawer in which the pretend gas platform is played and broken. */
export async function openGas(): Promise<void> {
  const devices = el('div', { class: 'gas-devices' });
  const breaks = el('div', { class: 'gas-breaks' });
  const show = ({ devices: all, broken }: Gas) => {
    fill(
      devices,
      ...all.map(({ id, name, said }) =>
        el(
          'div',
          { class: 'gas-device' },
          el('div', { class: 'gas-name' }, el('b', {}, name), ` ${id}`, said && el('small', {}, `　刚说：${said}`)),
          el(
            'div',
            { class: 'gas-deeds' },
            ...DEEDS.map(([deed, label]) => press(label, () => void plays({ do: deed, device: id }))),
          ),
        ),
      ),
    );
    fill(
      breaks,
      ...BREAKS.map(([key, label]) => drawTick(label, broken[key], (on) => void plays({ do: 'break', [key]: on }))),
      drawTick(
        `钟快 ${MINUTES_OFF} 分钟`,
        broken.clockOff !== 0,
        (on) => void plays({ do: 'break', clockOff: on ? MINUTES_OFF : 0 }),
      ),
    );
  };
  async function plays(deed: Deed) {
    try {
      show(await api.playGas(deed));
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'error');
    }
  }
  show(await api.gas());
  await openDialog('燃气平台', 'drawer', [
    el(
      'p',
      { class: 'hint' },
      '假的燃气平台。点「报警」送一个超过限值的数，要满 10 秒才报；多点几次，数就一路往上涨。',
    ),
    devices,
    press(`${MANY} 台一起报`, () => void plays({ do: 'flood', count: MANY })),
    el('h3', {}, '弄坏它'),
    breaks,
  ]);
}

function drawTick(label: string, on: boolean, change: (on: boolean) => void): HTMLElement {
  const box = el('input', { is: { type: 'checkbox' } });
  box.checked = on;
  box.addEventListener('change', () => change(box.checked));
  return el('label', { class: 'gas-break' }, box, ` ${label}`);
}
