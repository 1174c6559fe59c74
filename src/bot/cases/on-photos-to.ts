import type { ActionOf } from '../../../cards/actions.ts';
import { draftId } from '../../../cards/ids.ts';
import { type DraftId, MessageId, type OpenId } from '../../brands.ts';
import type { Actor } from '../../cases/record/actor.ts';
import type { Case } from '../../cases/record/case.ts';
import { CaseId } from '../../cases/record/ids.ts';
import { may } from '../../permissions/permissions.ts';
import { type Reaction, toast, together } from '../core/reaction.ts';
import { read } from '../core/reading.ts';
import type { Photo, PhotoChange } from '../ports/cases.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { collecting } from './collecting.ts';
import { labelFor } from './named.ts';
import { placeName } from './photo-receipt.ts';
import { keptAnew } from './photos-in.ts';
import { comingFrom, whereItWent } from './where-it-went.ts';

/**
 * 「放到…」: pictures that went to the wrong form or case go to another one of their sender's. What is in a case's record
 * already stays there as well, for a record is only added to; so do the next pictures go where these went.
 */
export async function onPhotosTo(
  { message, to }: ActionOf<'photos-to'>,
  { who: { openId } }: Click,
  world: World,
): Promise<Reaction> {
  const sent = await world.store.photosSentIn(message);
  const photos = sent.filter(({ by, outcome }) => by === openId && outcome !== 'lost');
  if (photos.length === 0) return toast('这些照片找不到了，请再发一次。', 'warning');
  const place = await placeOf(to, openId, world);
  if ('why' in place) return toast(place.why, 'warning');
  const stays = photos.some(({ outcome }) => outcome === 'joined');
  const words = stays
    ? `也放到「${place.name}」了。原来那一件的经过里已经记了这些照片，不能再拿掉。`
    : `换到「${place.name}」了，接下来的照片也放这里。`;
  return together(...photos.map((photo) => moved(photo, place.target, world)), {
    changes: [collecting(openId, place.target, world)],
    says: [],
    answer: { toast: { type: 'success', content: '换好了' }, show: { view: 'notice', title: '照片换好了', words } },
  });
}

type Place = { target: CaseId | DraftId; name: string } | { why: string };

async function placeOf(to: string, openId: OpenId, world: World): Promise<Place> {
  const caseId = CaseId.safeParse(to).data;
  if (caseId) {
    const { roster, found } = await read({ caseId }, world);
    const actor = roster.actor(openId);
    // What somebody may add nothing to is not there, as far as they are told.
    return found && (await mayAdd(found, actor, world))
      ? { target: caseId, name: labelFor(actor, found) }
      : { why: '找不到这个事件。' };
  }
  const { draft, roster } = await read({ draftId: draftId.parse(to) }, world);
  if (!draft || draft.openId !== openId) return { why: '这张表单找不到了，请重新打开。' };
  // Submitted meanwhile: what it became is where they belong.
  const became = CaseId.safeParse(draft.result).data;
  if (draft.usedAt && !became) return { why: '这张表单已经提交了，请在事件里点「补充」。' };
  return { target: became ?? draft.id, name: await placeName(draft, roster, world) };
}

/** Whether somebody's pictures may join a case, or the one that took it in. */
async function mayAdd(found: Case, actor: Actor, world: World): Promise<boolean> {
  const { c, merged } = await whereItWent(found, world);
  return may(comingFrom(actor, merged), 'supplement', c).may;
}

function moved(photo: Photo, target: CaseId | DraftId, { newId, now }: World): Reaction {
  const joined = photo.outcome === 'joined';
  const id = joined ? newId() : photo.id;
  const change: PhotoChange = joined
    ? {
        kind: 'photo',
        photo: {
          ...photo,
          id,
          target,
          at: now(),
          messageId: MessageId.parse(`${photo.messageId}/${id}`),
          outcome: undefined,
        },
      }
    : { kind: 'photo-moved', photo, to: target };
  return { changes: [change], says: [keptAnew(photo, id, target)] };
}
