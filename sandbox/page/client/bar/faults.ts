import { api } from '../api.ts';
import { type Child, el, fill } from '../dom.ts';
import { openDialog } from '../overlay/dialog.ts';
import { toast } from '../overlay/toast.ts';
import { dayOf, timeOf } from '../when.ts';

const ODDS = [
  ['duplicates', '事件重复推送'],
  ['delays', '事件迟到'],
  ['reordering', '事件乱序'],
  ['lostAcks', '应答丢失（平台会重推）'],
  ['serverErrors', '接口返回 500'],
  ['lostAnswers', '接口做了但没回应'],
  ['timeouts', '接口超时'],
  ['rateLimits', '接口限频'],
  ['resets', '连接中断'],
  ['tokenExpiry', '令牌过期'],
] as const;
type Weather = Awaited<ReturnType<typeof api.faults>>;
const SHOWN = 30;

/** The drawer in which the platform is made to misbehave, with what it refused so far. */
export async function openFaults(): Promise<void> {
  const rows = el('div', { class: 'odds' });
  const refused = el('div', { class: 'refused' });
  const calm = el(
    'button',
    { class: 'button medium default', is: { type: 'button' }, on: { click: () => void change({ reset: true }) } },
    '全部恢复正常',
  );
  const show = (weather: Weather) => {
    fill(
      rows,
      ...ODDS.map(([key, label]) =>
        drawOdds(label, Number(weather[key] ?? 0), (chance) => void change({ [key]: chance })),
      ),
    );
    fill(refused, ...drawRefused(weather));
  };
  async function change(wish: Parameters<typeof api.setFaults>[0]) {
    try {
      show(await api.setFaults(wish));
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'error');
    }
  }
  show(await api.faults());
  await openDialog('故障', 'drawer', [
    el('p', { class: 'hint' }, '平时全是 0。往右拉，平台就按这个比例出故障，机器人不应丢事、不应重复。'),
    rows,
    calm,
    el('h3', {}, '平台拒绝过的'),
    refused,
  ]);
}

function drawOdds(label: string, chance: number, change: (chance: number) => void): HTMLElement {
  const shown = el('output', {}, `${Math.round(chance * 100)}%`);
  const slider = el('input', { is: { type: 'range', min: 0, max: 100, step: 10, 'aria-label': label } });
  slider.value = String(chance * 100);
  slider.addEventListener('input', () => fill(shown, `${slider.value}%`));
  slider.addEventListener('change', () => change(Number(slider.value) / 100));
  return el('label', { class: 'odd' }, el('span', {}, label), slider, shown);
}

function drawRefused({ rejections }: Weather): Child[] {
  if (rejections.length === 0) return [el('p', { class: 'hint' }, '还没有')];
  return rejections
    .slice(-SHOWN)
    .reverse()
    .map(({ at, where, code, msg, injected }) =>
      el(
        'p',
        { class: 'refusal' },
        el('b', {}, String(code)),
        ` ${where}　${dayOf(at)} ${timeOf(at)}`,
        injected && '（故障设置造成）',
        el('br'),
        msg,
      ),
    );
}
