import type { ActionOf } from '../../../cards/actions.ts';
import { type AlarmCommand, actOnAlarm } from '../../alarms/act.ts';
import type { GasAlarm } from '../../alarms/alarm.ts';
import type { GasDevice } from '../../alarms/device.ts';
import { type AlarmRight, mayWithAlarm } from '../../alarms/rights.ts';
import { stepTo } from '../../alarms/step.ts';
import type { Person } from '../../cases/record/person.ts';
import { leftOut } from '../../forms/left-out.ts';
import { subjectOfAlarm } from '../../outgoing/live-subject.ts';
import { DESK, type Roster } from '../../roster/roster.ts';
import { valuesOf } from '../core/form-values.ts';
import { nothing, type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { ALARM_FORMS } from './forms.ts';
import { floodChange, outcomeOf } from './outcome.ts';

type Found = { alarm: GasAlarm; device: GasDevice; roster: Roster; by: Person };

/** The alarm of a button for whoever may press it; or the reason why not. */
async function pressed(
  { alarm: id }: { alarm: GasAlarm['id'] },
  right: AlarmRight,
  { who: { openId } }: Click,
  world: World,
): Promise<Found | { refused: Reaction }> {
  const [alarm, roster] = await Promise.all([world.store.alarm(id), readRoster(world)]);
  const kept = alarm && (await world.store.gasDevice(alarm.device));
  if (!alarm || !kept) return { refused: toast('这一起报警找不到了', 'warning') };
  const may = mayWithAlarm(right, kept.device.company, openId, roster);
  if (!may.may) return { refused: toast(may.why, 'warning') };
  const { name } = roster.member(openId) ?? { name: '未登记人员' };
  return { alarm, device: kept.device, roster, by: { openId, name } };
}

/** In a person's own chat the card under the press is drawn anew; in a duty chat, as that chat sees it. */
const shownAt = (alarm: GasAlarm, device: GasDevice, { who, chatId }: Click, roster: Roster) => {
  const [department] = roster.departmentsOfChat(chatId);
  const known = department === DESK || department === device.company ? department : undefined;
  return { view: 'gas-alarm' as const, alarm: alarm.id, audience: known ? `duty:${known}` : `person:${who.openId}` };
};

async function acted(
  found: Found,
  command: AlarmCommand,
  { click, words, content }: { click: Click; words?: string; content: string },
  world: World,
): Promise<Reaction> {
  const { alarm, device, roster, by } = found;
  const moment = { now: world.now(), rules: world.catalogue.limits.alarms };
  const step = actOnAlarm(alarm, command, by, moment);
  if ('why' in step) return toast(step.why, 'warning');
  const { changes, says } = await outcomeOf({ step, device, roster, by, words }, world);
  return {
    changes,
    says,
    answer: {
      toast: { type: 'success', content },
      ...(click.form ? {} : { show: shownAt(alarm, device, click, roster) }),
    },
  };
}

/** 我在处理. */
export async function onAck(action: ActionOf<'gas-ack'>, click: Click, world: World): Promise<Reaction> {
  const found = await pressed(action, 'act', click, world);
  if ('refused' in found) return found.refused;
  return acted(found, { do: 'ack' }, { click, content: '记上了，您在处理' }, world);
}

/** Opens a form about an alarm in the presser's own chat. */
export async function onAlarmForm(action: ActionOf<'gas-form'>, click: Click, world: World): Promise<Reaction> {
  const found = await pressed(action, ALARM_FORMS[action.form].right, click, world);
  if ('refused' in found) return found.refused;
  const { openId } = click.who;
  const view = { view: 'gas-form', alarm: action.alarm, form: action.form, openId } as const;
  return {
    ...toast('表单发到你和我的私聊了'),
    says: [{ kind: 'send', to: { openId }, view, about: action.alarm, urgent: true }],
  };
}

/** A form about an alarm was submitted; a refusal is a toast, and nothing typed is lost. */
export async function onAlarmSubmit(action: ActionOf<'gas-submit'>, click: Click, world: World): Promise<Reaction> {
  const { right, fields, command: commandOf, title } = ALARM_FORMS[action.form];
  const found = await pressed(action, right, click, world);
  if ('refused' in found) return found.refused;
  const values = valuesOf(click.form ?? {});
  const wrong = leftOut(fields(world.catalogue.limits.alarms), values);
  if (wrong) return toast(wrong, 'warning');
  const command = commandOf(values);
  if (!command) return toast('请选原因，再提交。', 'warning');
  const words = 'done' in command ? command.done : 'why' in command ? command.why : '';
  const content = `记上了：${title}`;
  const reaction = await acted(found, command, { click, words, content }, world);
  if (reaction.changes.length === 0) return reaction;
  const done = {
    view: 'form-done' as const,
    title: '记上了',
    words: `${found.device.name} ${found.alarm.id}：${title}`,
  };
  return { ...reaction, answer: { toast: { type: 'success', content }, show: done } };
}

/** 立事件, by the desk. */
export async function onOpenCase(action: ActionOf<'gas-open'>, click: Click, world: World): Promise<Reaction> {
  const found = await pressed(action, 'openCase', click, world);
  if ('refused' in found) return found.refused;
  const { alarm, device, roster, by } = found;
  if (alarm.caseId) return toast(`已经立了 ${alarm.caseId}`);
  const { next, changes, says } = await outcomeOf(
    { step: { ...stepTo(alarm), opens: 'asked' }, device, roster, by },
    world,
  );
  if (!next.caseId) return { ...toast('没有立成，请看指挥室里的说明', 'warning'), says };
  return {
    changes,
    says,
    answer: { toast: { type: 'success', content: `立了 ${next.caseId}` }, show: shownAt(alarm, device, click, roster) },
  };
}

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
  return { ...toast('发到你和我的私聊了'), says: [say] };
}

export async function onSeeDevice(action: ActionOf<'gas-device'>, click: Click, world: World): Promise<Reaction> {
  const [kept, roster] = await Promise.all([world.store.gasDevice(action.device), readRoster(world)]);
  const { openId } = click.who;
  if (!kept) return toast('这台设备找不到了', 'warning');
  const may = mayWithAlarm('see', kept.device.company, openId, roster);
  if (!may.may) return toast(may.why, 'warning');
  const view = { view: 'gas-device', device: action.device, openId } as const;
  return { ...toast('发到你和我的私聊了'), says: [{ kind: 'send', to: { openId }, view }] };
}

export async function onSeeFlood(action: ActionOf<'gas-flood'>, click: Click, world: World): Promise<Reaction> {
  const [flood, roster] = await Promise.all([world.store.flood(action.flood), readRoster(world)]);
  const { openId } = click.who;
  if (!flood) return toast('这一阵报警找不到了', 'warning');
  const may = mayWithAlarm('see', flood.company, openId, roster);
  if (!may.may) return toast(may.why, 'warning');
  const view = { view: 'gas-flood-alarms', flood: flood.id, openId } as const;
  return { ...toast('名单发到你和我的私聊了'), says: [{ kind: 'send', to: { openId }, view }] };
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
