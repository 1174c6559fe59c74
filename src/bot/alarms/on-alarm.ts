import type { ActionOf } from '../../../cards/actions.ts';
import { type AlarmCommand, actOnAlarm } from '../../alarms/act.ts';
import type { GasAlarm } from '../../alarms/alarm.ts';
import type { GasDevice } from '../../alarms/device.ts';
import { stepTo } from '../../alarms/step.ts';
import { leftOut } from '../../forms/left-out.ts';
import { DESK, type Roster } from '../../roster/roster.ts';
import { collecting } from '../cases/collecting.ts';
import { valuesOf } from '../core/form-values.ts';
import { TO_OWN_CHAT } from '../core/own-chat.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { ALARM_FORMS } from './forms.ts';
import { outcomeOf } from './outcome.ts';
import { photosUnder } from './photos.ts';
import { type PressedAlarm, pressed } from './pressed.ts';

/** In a person's own chat the card under the press is drawn anew; in a duty chat, as that chat sees it. */
const shownAt = (alarm: GasAlarm, device: GasDevice, { who, chatId }: Click, roster: Roster) => {
  const [department] = roster.departmentsOfChat(chatId);
  const known = department === DESK || department === device.company ? department : undefined;
  return { view: 'gas-alarm' as const, alarm: alarm.id, audience: known ? `duty:${known}` : `person:${who.openId}` };
};

async function acted(
  found: PressedAlarm,
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
    ...toast(`表单${TO_OWN_CHAT}`),
    changes: ALARM_FORMS[action.form].photos ? [collecting(openId, photosUnder(action.alarm), world)] : [],
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
