import type { ActionOf } from '../../../cards/actions.ts';
import type { OpenId } from '../../brands.ts';
import { DAY_MS, dayOf } from '../../cases/calendar/calendar.ts';
import { exchange } from '../../station/duty/decide.ts';
import { type Duty, startsAt } from '../../station/duty/duty.ts';
import { inOwnChat } from '../core/in-own-chat.ts';
import { personOf } from '../core/person-of.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { actDuty } from './act.ts';
import { opened } from './opened.ts';

const GONE = (): Reaction => toast('这个班不在表里了，请发「我的班表」看看', 'warning');

/** So many days ahead duties are shown and changed. */
const AHEAD = 45;

/** The duties from today on. */
export const dutiesAhead = ({ store, now }: World): Promise<Duty[]> =>
  store.dutiesBetween(dayOf(now()), dayOf(now() + AHEAD * DAY_MS));

/** 今天谁在, 我的班表: in the presser’s own chat. */
export const onDuties = (_: ActionOf<'duties'>, { who: { openId } }: Click): Reaction =>
  inOwnChat({ view: 'duties' }, openId);
export const onDutyMine = (_: ActionOf<'duty-mine'>, { who: { openId } }: Click): Reaction =>
  inOwnChat({ view: 'duty-mine', openId }, openId);

/** 换班: with whom, and for which duty of theirs, is said in the form. */
export async function onDutySwap(
  { duty: id }: ActionOf<'duty-swap'>,
  { who: { openId } }: Click,
  world: World,
): Promise<Reaction> {
  const duty = await world.store.duty(id);
  if (!duty || duty.state === 'off') return GONE();
  if (duty.holder?.openId !== openId) return toast('这个班不是您的', 'warning');
  return opened({ form: 'duty-swap', duty: id }, openId, world);
}

const tell = (openId: OpenId, words: string): Outgoing => ({
  kind: 'send',
  to: { openId },
  view: { view: 'words', words },
});

/** 同意 or 不行: the second press. Both duties change in one write, or neither does. */
export async function onDutyAnswer(
  { duty: id, agree }: ActionOf<'duty-answer'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const [duty, roster] = await Promise.all([world.store.duty(id), readRoster(world)]);
  if (!duty?.asked) return toast('这次换班已经有结果了', 'warning');
  const { openId } = click.who;
  const actor = personOf(openId, roster);
  const { asked } = duty;
  const said = (content: string): Reaction['answer'] => ({
    toast: { type: 'success', content },
    show: { view: 'form-done', title: content, words: '发「我的班表」能看到现在的班' },
  });
  if (!agree) {
    const acted = actDuty(duty, { do: 'leave-it' }, { actor, key: click.key }, world);
    if (acted.kind === 'refused') return toast(acted.why, 'warning');
    const isAsker = openId === asked.by;
    const words = isAsker ? `${actor.name}不换班了，您不用管了。` : `${actor.name}这次换不了，您的班没有变。`;
    return {
      changes: acted.changes,
      says: [tell(isAsker ? asked.to : asked.by, words)],
      answer: said(isAsker ? '收回了' : '好的，没有换'),
    };
  }
  const [other, theirs] = await Promise.all([
    asked.other ? world.store.duty(asked.other) : undefined,
    dutiesAhead(world),
  ]);
  const done = exchange(duty, other ?? null, actor, theirs, { now: world.now(), key: click.key, actor });
  if (done.kind === 'refused') return toast(done.why, 'warning');
  const changes = done.steps.flatMap(({ next, event }): Change[] => (event ? [{ kind: 'duty', next, event }] : []));
  return {
    changes,
    says: [tell(asked.by, `${actor.name}同意了，班换好了。发「我的班表」看现在的班。`)],
    answer: said('换好了'),
  };
}

/** The duties somebody has ahead, and those of others that they may change with. */
export const ownOf = (duties: readonly Duty[], openId: OpenId, now: number): Duty[] =>
  duties.filter((duty) => duty.holder?.openId === openId && startsAt(duty) > now);
export const othersOf = (duties: readonly Duty[], openId: OpenId, now: number): Duty[] =>
  duties.filter((duty) => duty.holder && duty.holder.openId !== openId && startsAt(duty) > now);
