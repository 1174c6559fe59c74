import type { ActionOf } from '../../../cards/actions.ts';
import { mayWithAlarm } from '../../alarms/rights.ts';
import { subjectOfAlarm } from '../../outgoing/live-subject.ts';
import { TO_OWN_CHAT } from '../core/own-chat.ts';
import { nothing, type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { floodChange } from './outcome.ts';
import { pressed } from './pressed.ts';

/** 查看, 看设备, 看名单: to whoever pressed alone, in their own chat. */
export async function onSeeAlarm(action: ActionOf<'gas-see'>, click: Click, world: World): Promise<Reaction> {
  const found = await pressed(action, 'see', click, world);
  if ('refused' in found) return found.refused;
  const { openId } = click.who;
  const view = { view: 'gas-alarm', alarm: action.alarm, audience: `person:${openId}` } as const;
  const say = {
    kind: 'send',
    to: { openId },
    view,
    subject: subjectOfAlarm(action.alarm),
    about: action.alarm,
  } as const;
  return { ...toast(TO_OWN_CHAT), says: [say] };
}

export async function onSeeDevice(action: ActionOf<'gas-device'>, click: Click, world: World): Promise<Reaction> {
  const [kept, roster] = await Promise.all([world.store.gasDevice(action.device), readRoster(world)]);
  const { openId } = click.who;
  if (!kept) return toast('这台设备找不到了', 'warning');
  const may = mayWithAlarm('see', kept.device.company, openId, roster);
  if (!may.may) return toast(may.why, 'warning');
  const view = { view: 'gas-device', device: action.device, openId } as const;
  return { ...toast(TO_OWN_CHAT), says: [{ kind: 'send', to: { openId }, view }] };
}

export async function onSeeFlood(action: ActionOf<'gas-flood'>, click: Click, world: World): Promise<Reaction> {
  const [flood, roster] = await Promise.all([world.store.flood(action.flood), readRoster(world)]);
  const { openId } = click.who;
  if (!flood) return toast('这一阵报警找不到了', 'warning');
  const may = mayWithAlarm('see', flood.company, openId, roster);
  if (!may.may) return toast(may.why, 'warning');
  const view = { view: 'gas-flood-alarms', flood: flood.id, openId } as const;
  return { ...toast(`名单${TO_OWN_CHAT}`), says: [{ kind: 'send', to: { openId }, view }] };
}

/** 我在处理 of a flood: whoever has it has all that it holds back. */
export async function onAckFlood(action: ActionOf<'gas-flood-ack'>, click: Click, world: World): Promise<Reaction> {
  const [flood, roster] = await Promise.all([world.store.flood(action.flood), readRoster(world)]);
  const { openId } = click.who;
  if (!flood) return toast('这一阵报警找不到了', 'warning');
  const may = mayWithAlarm('act', flood.company, openId, roster);
  if (!may.may) return toast(may.why, 'warning');
  if (flood.ackBy) return toast(`${flood.ackBy.name}已经在处理了`);
  const now = world.now();
  const by = { openId, name: roster.member(openId)?.name ?? '未登记人员' };
  const next = { ...flood, version: flood.version + 1, ackBy: by, ackAt: now, tellAt: null };
  const [department] = roster.departmentsOfChat(click.chatId);
  const audience = department ? `duty:${department}` : `person:${openId}`;
  return {
    ...nothing,
    changes: [floodChange(next, 'acked', now, by)],
    says: [{ kind: 'refresh', subject: subjectOfAlarm(flood.id), except: click.messageId, about: flood.id }],
    answer: {
      toast: { type: 'success', content: '记上了，您在处理' },
      show: { view: 'gas-flood', flood: flood.id, audience },
    },
  };
}
