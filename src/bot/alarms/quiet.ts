import type { ActionOf } from '../../../cards/actions.ts';
import { formCard } from '../../../cards/form-card.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import type { FloodId } from '../../alarms/alarm.ts';
import { type GasFlood, quieted } from '../../alarms/flood.ts';
import { mayWithAlarm } from '../../alarms/rights.ts';
import type { OpenId } from '../../brands.ts';
import type { Person } from '../../cases/record/person.ts';
import { leftOut } from '../../forms/left-out.ts';
import { subjectOfAlarm } from '../../outgoing/live-subject.ts';
import { valuesOf } from '../core/form-values.ts';
import { TO_OWN_CHAT } from '../core/own-chat.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { Click } from '../ports/incoming.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { asideFields, asideSaid } from './forms.ts';
import { floodChange } from './outcome.ts';

const fieldsOf = ({ catalogue }: World) =>
  asideFields(catalogue.limits.alarms, '如 片区停电，供电所说 16 点来电', '静音多久，高危的照样说');

/** The flood that somebody may silence; or why not, in words. */
async function silencing(
  id: FloodId,
  openId: OpenId,
  world: World,
): Promise<{ flood: GasFlood; by: Person } | { why: string }> {
  const [flood, roster] = await Promise.all([world.store.flood(id), readRoster(world)]);
  if (!flood) return { why: '这一阵报警找不到了' };
  const may = mayWithAlarm('silence', flood.company, openId, roster);
  if (!may.may) return { why: may.why };
  return { flood, by: { openId, name: roster.member(openId)?.name ?? '未登记人员' } };
}

/** 静音: its form, in the presser's own chat. */
export async function onFloodForm(action: ActionOf<'gas-flood-form'>, click: Click, world: World): Promise<Reaction> {
  const { openId } = click.who;
  const found = await silencing(action.flood, openId, world);
  if ('why' in found) return toast(found.why, 'warning');
  const view = { view: 'gas-flood-form', flood: action.flood, openId } as const;
  return { ...toast(`表单${TO_OWN_CHAT}`), says: [{ kind: 'send', to: { openId }, view, about: action.flood }] };
}

export async function drawFloodForm({ flood: id, openId }: ViewOf<'gas-flood-form'>, world: World): Promise<Drawn> {
  const found = await silencing(id, openId, world);
  if ('why' in found) return { words: found.why };
  if (found.flood.endedAt !== null) return { card: noticeCard('不用填了', '这一阵已经过去了。', 'over') };
  return {
    card: formCard({
      title: '静音',
      subtitle: id,
      fields: fieldsOf(world),
      submit: '静音',
      action: { do: 'gas-flood-submit', flood: id },
    }),
  };
}

/** A flood is silenced; a refusal is a toast, and nothing typed is lost. */
export async function onFloodSubmit(
  action: ActionOf<'gas-flood-submit'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const found = await silencing(action.flood, click.who.openId, world);
  if ('why' in found) return toast(found.why, 'warning');
  const values = valuesOf(click.form ?? {});
  const wrong = leftOut(fieldsOf(world), values);
  if (wrong) return toast(wrong, 'warning');
  const { by } = found;
  const now = world.now();
  const next = quieted(found.flood, asideSaid(values), by, { now, rules: world.catalogue.limits.alarms });
  if (!('id' in next)) return toast(next.why, 'warning');
  const words = next.quiet?.why ?? null;
  return {
    changes: [floodChange(next, 'quieted', now, by, words)],
    says: [{ kind: 'refresh', subject: subjectOfAlarm(next.id), about: next.id }],
    answer: {
      toast: { type: 'success', content: '静音了，高危的照样说' },
      show: { view: 'form-done', title: '静音了', words: `${next.id} 静音了，到时候没完会再说；高危的照样说` },
    },
  };
}
