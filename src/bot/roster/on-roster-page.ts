import type { ActionOf } from '../../../cards/actions.ts';
import { draftId } from '../../../cards/ids.ts';
import { dayOf } from '../../cases/calendar/calendar.ts';
import { nothing, type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { adminsOf, asAdmin } from './admins.ts';
import { LEARN_GROUPS } from './learn-groups.ts';

/** Another page of the roster, in place. */
export async function onRosterPage({ page, of, n }: ActionOf<'roster'>, click: Click, world: World): Promise<Reaction> {
  const { openId } = click.who;
  const { roster, refused } = await asAdmin(openId, page === 'dead-letters' ? 'seeDeadLetters' : 'manageRoster', world);
  if (refused) return refused;
  // Names of groups come from the platform; they are there by the time a group is to be chosen.
  const learn = page === 'home' || page === 'departments' || page === 'communities';
  return {
    changes: [],
    says: learn ? [LEARN_GROUPS] : [],
    answer: { show: { view: 'roster', page, of, n, openId }, known: { roster } },
  };
}

/** 自检 asks the platform, which takes longer than a click may: it comes as a message. */
export async function onSelfCheck(_: ActionOf<'self-check'>, click: Click, world: World): Promise<Reaction> {
  const { openId } = click.who;
  const { refused } = await asAdmin(openId, 'selfCheck', world);
  if (refused) return refused;
  return {
    changes: [],
    says: [{ kind: 'send', to: { openId }, view: { view: 'self-check', openId } }],
    answer: { toast: { type: 'info', content: '正在查，几秒钟后发给您' } },
  };
}

/** 请管理员登记: the admins get a card, once a day. */
export async function onAskRegistration(
  _: ActionOf<'ask-registration'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const { openId } = click.who;
  const roster = await readRoster(world);
  const admins = adminsOf(roster, world);
  if (admins.length === 0) return toast('还没有管理员。请部署的人把自己的编号写进 ADMIN_OPEN_IDS。', 'warning');
  const now = world.now();
  const id = draftId.parse(`asked:${openId}:${dayOf(now)}`);
  if (await world.store.rosterDraft(id)) return toast('今天已经告诉管理员了，请等一等。');
  return {
    ...nothing,
    changes: [{ kind: 'roster-draft', draft: { id, openId, at: now, ask: { form: 'asked' } } }],
    says: admins.slice(0, 10).map((admin) => ({
      kind: 'send',
      to: { openId: admin },
      view: { view: 'registration-request', person: openId, openId: admin },
    })),
    answer: { toast: { type: 'success', content: '已告诉管理员，登记好了会通知您' } },
  };
}
