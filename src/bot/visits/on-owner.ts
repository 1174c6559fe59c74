import type { ActionOf } from '../../../cards/actions.ts';
import { ownerHash } from '../../visits/owner-token.ts';
import { newToken } from '../core/new-token.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import type { Performing } from '../core/subject.ts';
import { speak } from '../outbox/speak.ts';
import type { Click } from '../ports/incoming.ts';
import type { Delivered } from '../ports/outbox.ts';
import type { VisitOwnerPage } from '../ports/visit-jobs.ts';
import type { World } from '../ports/world.ts';
import { ownVisit } from './pressed.ts';

/** 给店家看: a page of the owner's own, under a new token each time; only what it hashes to is kept. */
export async function onVisitOwner(
  { visit: id }: ActionOf<'visit-owner'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const own = await ownVisit(id, click.who.openId, world);
  if ('instead' in own) return own.instead;
  if (own.visit.toldAt === null) return toast('告知以后才有店家的页面', 'warning');
  if (world.config.publicUrl === '') return toast('这里没有店家打得开的网址；请点「打印告知单」，签在纸上', 'warning');
  const token = newToken();
  return {
    changes: [{ kind: 'owner-link', hash: await ownerHash(token), visit: id, at: world.now() }],
    says: [],
    answer: { show: { view: 'visit-owner', visit: id, token } },
  };
}

/** Makes the page of an owner's list and says its address, once; the address stands in that message alone. */
export async function sayOwnerPage(
  { id, visit, openId }: VisitOwnerPage,
  { world, draw }: Performing,
): Promise<Delivered> {
  if (!(await world.store.visit(visit))) return {};
  const token = newToken();
  await world.store.commit({
    at: world.now(),
    changes: [{ kind: 'owner-link', hash: await ownerHash(token), visit, at: world.now() }],
    says: [],
  });
  const to = { openId };
  return speak({ to, view: { view: 'visit-owner', visit, token } }, `owner-${id}`, { world, draw });
}
