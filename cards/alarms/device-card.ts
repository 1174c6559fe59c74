import { type DeviceNow, markWords } from '../../src/alarms/device.ts';
import { type DeviceStanding, STANDING_WORDS } from '../../src/alarms/standing.ts';
import { type Card, card, facts, items, note, panel, type Tone, text } from '../elements.ts';
import { when } from '../when.ts';
import { ringing } from './alarm-card.ts';
import { alarmButtons, type ListedAlarm } from './list-card.ts';

export type DeviceFacts = {
  kept: DeviceNow;
  standing: DeviceStanding;
  company: string;
  seesPlace: boolean;
  alarms: readonly ListedAlarm[];
  now: number;
};

const TONES: Record<DeviceStanding, Tone> = {
  danger: 'urgent',
  offline: 'urgent',
  ordinary: 'warning',
  beyond: 'warning',
  timing: 'ask',
  silent: 'warning',
  normal: 'done',
};

/** One device as it stands: 正常 only what was heard and is not gone; with its own limits and its latest alarms. */
export function deviceCard({ kept, standing, company, seesPlace, alarms, now }: DeviceFacts): Card {
  const { device, heardAt, offlineSince, latest, clockOff } = kept;
  const values = device.limits.flatMap(({ metric, unit }) => {
    const value = latest[metric]?.value;
    return value === null || value === undefined
      ? []
      : [`${metric} ${value}${unit}（${when(latest[metric]?.at ?? 0, now)}）`];
  });
  return card(
    {
      title: `${device.name}：${STANDING_WORDS[standing]}`,
      subtitle: `${device.kind} ${device.id}`,
      tone: TONES[standing],
    },
    offlineSince === null
      ? undefined
      : text(`<font color='red'>**${when(offlineSince, now)} 起收不到它的数，好坏不知道**</font>`),
    alarmButtons(alarms, now),
    facts([
      ['最近来数', heardAt === null ? '还没有来过' : when(heardAt, now)],
      ['读数', [...new Set(values)].join('，') || undefined],
      ['企业', company],
      ['地点', [device.community, seesPlace ? device.detail : undefined].filter(Boolean).join(' ') || undefined],
    ]),
    seesPlace && device.owner
      ? text(`**现场**　${ringing({ who: device.owner.name, number: device.owner.phone })}`)
      : undefined,
    device.limits.length > 0
      ? panel(
          '限值',
          items(
            device.limits.map(
              ({ id, level, raise, clear, unit }) =>
                `${id}（${level === 'danger' ? '高危' : '一般'}）：${markWords(raise, unit)}报，${markWords(clear, unit)}消除`,
            ),
          ),
        )
      : note('平台没有给这台设备的限值：平台说报警才算报警。'),
    clockOff ? note('这台设备的钟不准，时间按我们收到的算。') : undefined,
    note(
      `${device.limits.length > 0 ? '限值是设备和平台给的，要改请找燃气企业。' : ''}很久没报警，也可能是探头坏了：看最近来数的时间。`,
    ),
  );
}
