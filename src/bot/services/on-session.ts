import type { ActionOf } from '../../../cards/actions.ts';
import type { OpenId } from '../../brands.ts';
import type { SessionCommand } from '../../services/commands.ts';
import { NOT_RUN } from '../../services/rules.ts';
import type { Session, SessionId } from '../../services/session.ts';
import { inOwnChat } from '../core/in-own-chat.ts';
import { personOf } from '../core/person-of.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { actSession } from './act.ts';
import { GONE } from './on-form.ts';
import { runsSession } from './standing.ts';

/** 看一项服务: in the presser's own chat, for it stands in groups too. */
export const onServiceSee = ({ service }: ActionOf<'service-see'>, { who }: Click): Reaction =>
  inOwnChat({ view: 'service', service }, who.openId);
/** 提醒我: whoever presses hears of the next session, once; the message takes it back. */
export function onServiceWish(
  { service, wants }: ActionOf<'service-wish'>,
  { who: { openId } }: Click,
  world: World,
): Reaction {
  if (!world.catalogue.service(service)) return toast('这项服务已不在清单里。', 'warning');
  return {
    changes: [{ kind: 'service-wish', service, openId, wants }],
    says: [],
    answer: { toast: { type: 'success', content: wants ? '开新班会告诉您一次' : '不再提醒了' } },
  };
}

export const onServices = (_: ActionOf<'services'>, { who }: Click): Reaction =>
  inOwnChat({ view: 'services' }, who.openId);
export const onSessionSee = ({ session }: ActionOf<'session-see'>, { who: { openId } }: Click): Reaction =>
  inOwnChat({ view: 'session', session, openId }, openId);

type Pressed = {
  session: SessionId;
  command: SessionCommand;
  /** What the card becomes. */
  show(next: Session, openId: OpenId): View;
  said?: string;
};

/** A press at a session: who may is decided now, a refusal is a toast, and the card becomes a fresh one either way. */
async function pressed({ session: id, command, show, said }: Pressed, click: Click, world: World): Promise<Reaction> {
  const { openId } = click.who;
  const [found, roster] = await Promise.all([world.store.session(id), readRoster(world)]);
  if (!found) return GONE();
  const runs = runsSession(found, openId, roster, world);
  const acted = actSession({ found, command, actor: personOf(openId, roster), runs, key: click.key }, world);
  if (acted.kind === 'refused') return toast(acted.why, 'warning');
  return {
    changes: acted.changes,
    says: acted.says,
    answer: { ...(said ? { toast: { type: 'success', content: said } } : {}), show: show(acted.next, openId) },
  };
}

const SEAT_SAID = { leave: '退出了', take: '位子是您的了', decline: '好的，给下一位了' } as const;

/** 退出、要这个位子、不要了. */
export const onSessionSeat = (
  { session, seat, step }: ActionOf<'session-seat'>,
  click: Click,
  world: World,
): Promise<Reaction> =>
  pressed(
    {
      ...{ session, command: { do: step, seat }, said: SEAT_SAID[step] },
      show: (_, openId) => ({ view: 'session', session, openId, said: SEAT_SAID[step] }),
    },
    click,
    world,
  );

const list = (session: SessionId) => (_: Session, openId: OpenId) => ({
  view: 'session-list' as const,
  session,
  openId,
});

/** 交了. */
export const onSessionPaid = (
  { session, seat, paid }: ActionOf<'session-paid'>,
  click: Click,
  world: World,
): Promise<Reaction> =>
  pressed({ session, command: { do: 'paid', seat, paid }, show: list(session), said: '记上了' }, click, world);

/** 不再收人、接着收人. */
export const onSessionAccept = (
  { session, open }: ActionOf<'session-accept'>,
  click: Click,
  world: World,
): Promise<Reaction> =>
  pressed(
    {
      ...{ session, command: { do: 'accept', open }, show: list(session) },
      said: open ? '接着收人了' : '不再收人了，候补的还照样轮',
    },
    click,
    world,
  );

/** 没来, or there after all. */
export const onSessionAbsent = (
  { session, lesson, seat, absent, page }: ActionOf<'session-absent'>,
  click: Click,
  world: World,
): Promise<Reaction> =>
  pressed(
    {
      ...{ session, command: { do: 'roll', lesson, seat, absent } },
      show: (_, openId) => ({ view: 'session-roll', session, lesson, page, openId }),
    },
    click,
    world,
  );

/** 点好了. */
export const onSessionCalled = (
  { session, lesson }: ActionOf<'session-called'>,
  click: Click,
  world: World,
): Promise<Reaction> =>
  pressed({ session, command: { do: 'called', lesson }, show: list(session), said: '点名记好了' }, click, world);

/** What only whoever runs a session is shown, in their own chat. */
async function shownToHost(
  session: SessionId,
  view: (openId: OpenId) => View,
  { who: { openId } }: Click,
  world: World,
): Promise<Reaction> {
  const [found, roster] = await Promise.all([world.store.session(session), readRoster(world)]);
  if (!found) return GONE();
  if (!runsSession(found, openId, roster, world)) return toast(NOT_RUN, 'warning');
  return inOwnChat(view(openId), openId);
}

/** 名单. */
export const onSessionList = ({ session }: ActionOf<'session-list'>, click: Click, world: World): Promise<Reaction> =>
  shownToHost(session, (openId) => ({ view: 'session-list', session, openId }), click, world);

/** 点名. */
export const onSessionRoll = (
  { session, lesson, page }: ActionOf<'session-roll'>,
  click: Click,
  world: World,
): Promise<Reaction> =>
  shownToHost(session, (openId) => ({ view: 'session-roll', session, lesson, page, openId }), click, world);
