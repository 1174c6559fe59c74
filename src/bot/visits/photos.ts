import { draftId } from '../../../cards/ids.ts';
import type { DraftId, OpenId } from '../../brands.ts';
import { holdsOf } from '../../visits/answers.ts';
import { answeredAs } from '../../visits/groups.ts';
import { itemKey } from '../../visits/item-key.ts';
import { failureOf, itemOf, type Visit, type VisitId } from '../../visits/visit.ts';
import { targetNow } from '../cases/collecting.ts';
import { keptUnder } from '../cases/photos-in.ts';
import type { TakenIn } from '../core/hooks.ts';
import { nothing, together } from '../core/reaction.ts';
import { reply, replyTo } from '../core/reply.ts';
import type { Message } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';

/** How long pictures join what their sender last failed, ms. */
const BINDING = 10 * 60_000;
/** The most pictures of one item. */
const MOST = 9;

/** What the pictures of an item are kept under. */
export const photosUnder = (visit: VisitId, item: string): DraftId => draftId.parse(itemKey(visit, item));

/** How many pictures each of these items has. */
export async function photoCounts(
  visit: Visit,
  items: readonly { id: string }[],
  { store }: World,
): Promise<Record<string, number>> {
  const failed = items.filter(({ id }) => visit.answers.some((one) => one.item === id && holdsOf(one) === 'bad'));
  const counted = await Promise.all(
    failed.map(async ({ id }) => [id, (await store.photosOf(photosUnder(visit.id, id))).length] as const),
  );
  return Object.fromEntries(counted);
}

/** What somebody last found wrong within ten minutes; undefined where it is not plain. */
function lastFailed(visit: Visit, openId: OpenId, now: number): string | undefined {
  const own = visit.answers.flatMap(({ item, said }) =>
    said
      .filter(({ by, answer, at }) => by.openId === openId && answer === 'bad' && at > now - BINDING)
      .map(({ at }) => ({ item, at })),
  );
  return own.toSorted((a, b) => b.at - a.at)[0]?.item;
}

/** Whether somebody has opened a form that pictures go to since they last pressed anything at the visit. */
async function hasOpenedForm(visit: Visit, openId: OpenId, world: World): Promise<boolean> {
  const target = await targetNow(openId, world);
  const form = target?.draftId && (await world.store.draft(target.draftId));
  const own = visit.answers.flatMap(({ said }) => said.filter(({ by }) => by.openId === openId).map(({ at }) => at));
  return form !== undefined && !form.usedAt && form.at > Math.max(visit.startedAt, ...own);
}

/**
 * Pictures of somebody who is at a visit join what they last found wrong; where that is not plain they say which by one
 * press. Words beside them are read like any words.
 */
export async function visitPictures(
  message: Message,
  words: string,
  images: string[],
  world: World,
): Promise<TakenIn | undefined> {
  if (message.inGroup) return undefined;
  const { openId } = message.who;
  const [visit] = await world.store.runningVisitsOf(openId);
  if (!visit || answeredAs(visit, 'bad').length === 0) return undefined;
  if (await hasOpenedForm(visit, openId, world)) return undefined;
  const asks = words !== '';
  const ifAmiss = { ...replyTo(message), amiss: true } as const;
  const item = lastFailed(visit, openId, world.now());
  if (item === undefined) {
    // Of this visit, and of none of its items yet.
    const from = photosUnder(visit.id, world.newId());
    const which = reply(message, { view: 'visit-which', visit: visit.id, from, openId });
    return { outcome: together(keptUnder(message, images, from, world, ifAmiss), which), asks };
  }
  const target = photosUnder(visit.id, item);
  const already = (await world.store.photosOf(target)).length;
  const taken = images.slice(0, Math.max(0, MOST - already));
  const asked = itemOf(visit, item);
  const said =
    taken.length < images.length
      ? `一条最多 ${MOST} 张，多出来的没有收。`
      : `收到，记在第 ${asked?.n} 条「${asked && failureOf(asked)}」，一共 ${already + taken.length} 张。`;
  const kept = taken.length > 0 ? keptUnder(message, taken, target, world, ifAmiss) : nothing;
  return { outcome: together(kept, reply(message, { view: 'words', words: said })), asks };
}
