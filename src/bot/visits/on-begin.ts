import type { ActionOf } from '../../../cards/actions.ts';
import type { OpenId } from '../../brands.ts';
import { subjectOfVisit } from '../../outgoing/live-subject.ts';
import type { Begun } from '../../visits/commands.ts';
import { isOfVisit, type Visit } from '../../visits/visit.ts';
import { TO_OWN_CHAT } from '../core/own-chat.ts';
import { personOf } from '../core/person-of.ts';
import { type Reaction, toast, together } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { actVisit } from './act-visit.ts';
import { beginPlanned, beginRecheck } from './begin.ts';
import { NOT_YOURS, ownVisit, shown } from './pressed.ts';

/** A visit begins: its card, in the presser's own chat where it was pressed elsewhere. */
export async function begun(begun: Begun, click: Click, world: World): Promise<Reaction> {
  const roster = await readRoster(world);
  const { openId } = click.who;
  const command = { do: 'begin' as const, ...begun };
  const acted = await actVisit(
    { found: undefined, command, actor: personOf(openId, roster), key: click.key, seen: null, roster },
    world,
  );
  if (acted.kind === 'refused') return toast(acted.why, 'warning');
  const view = (one: string): View => ({
    view: 'visit',
    visit: acted.next.id,
    openId: begun.people.find((p) => p.openId === one)?.openId ?? openId,
  });
  const others = begun.people.filter((one) => one.openId !== openId);
  return {
    changes: acted.changes,
    says: [
      ...acted.says,
      ...[openId, ...others.map((one) => one.openId)].map((to) => ({
        kind: 'send' as const,
        to: { openId: to },
        view: view(to),
        subject: subjectOfVisit(acted.next.id),
        about: acted.next.id,
      })),
    ],
    answer: { toast: { type: 'success', content: `${acted.next.id} 开始了，卡片在您和我的私聊里` } },
  };
}

/** What another has begun is gone on with by whoever is of it, and by nobody else. */
const goneOnWith = (going: Visit, openId: OpenId): Reaction =>
  isOfVisit(going, openId) ? shown({ view: 'visit', visit: going.id, openId }) : toast(NOT_YOURS, 'warning');

/** 开始: the place of a plan; somebody of it goes on with what another has begun. */
export async function onVisitBegin(
  { plan: id, subject }: ActionOf<'visit-begin'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const { openId } = click.who;
  const [plan, roster, visits] = await Promise.all([
    world.store.plan(id),
    readRoster(world),
    world.store.visitsOfPlan(id, subject),
  ]);
  if (!plan) return toast('这个计划找不到了', 'warning');
  const going = visits.find(({ state, of }) => state === 'running' && of === null);
  if (going) return goneOnWith(going, openId);
  const begins = await beginPlanned(plan, subject, openId, roster, world);
  return 'why' in begins ? toast(begins.why, 'warning') : begun(begins.begun, click, world);
}

/** 去复查: only what failed and is not put right, by officers of today; once at a time, whoever of them presses first. */
export async function onVisitRecheck(
  { visit: id }: ActionOf<'visit-recheck'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const { openId } = click.who;
  const [own, roster] = await Promise.all([ownVisit(id, openId, world), readRoster(world)]);
  if ('instead' in own) return own.instead;
  const { visit: found } = own;
  const last = found.recheck && (await world.store.visit(found.recheck));
  if (last?.state === 'running') return goneOnWith(last, openId);
  const begins = await beginRecheck(found, openId, roster, world);
  if ('why' in begins) return toast(begins.why, 'warning');
  const begin = await begun(begins.begun, click, world);
  if (begin.changes.length === 0) return begin;
  const command = { do: 'look-again' as const, recheck: begins.begun.id };
  const actor = personOf(openId, roster);
  const noted = await actVisit({ found, command, actor, key: click.key, seen: null, roster }, world);
  return noted.kind === 'refused' ? toast(noted.why, 'warning') : together(begin, { changes: noted.changes, says: [] });
}

/** 去现场: what somebody may go on with or begin, in their own chat. */
export const onVisitStart = (_: ActionOf<'visit-start'>, { who: { openId } }: Click): Reaction => ({
  changes: [],
  says: [{ kind: 'send', to: { openId }, view: { view: 'visit-start', openId } }],
  answer: { toast: { type: 'info', content: TO_OWN_CHAT } },
});
