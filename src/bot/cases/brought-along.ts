import type { DraftId, OpenId } from '../../brands.ts';
import { DAY_MS } from '../../cases/calendar/calendar.ts';
import type { Reaction } from '../core/reaction.ts';
import type { Photo } from '../ports/cases.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { keptAnew } from './photos-in.ts';

/** How long pictures that belong to nothing yet are held, ms; their receipt says so. */
const HELD = DAY_MS;

/**
 * Pictures that were sent before they belonged to anything are of what is reported now, also those that went to an earlier
 * form which was not handed in. Their sender expects it of those just received, and is told of all others.
 */
export async function broughtAlong(openId: OpenId, to: DraftId, world: World): Promise<Reaction> {
  const { store, now } = world;
  const [held, expected] = await Promise.all([store.heldBy(openId, now() - HELD), store.collecting(openId, now())]);
  const from = [...new Set(held.map(({ target }) => target as DraftId))];
  const drafts = await Promise.all(from.map((id) => store.draft(id)));
  const changes = drafts.flatMap((draft) => {
    const own = held.filter(({ target }) => target === draft?.id);
    return draft?.body.form === 'hold' ? emptied(draft.id, own, to) : own.map((photo) => moved(photo, to));
  });
  const told = held.filter(({ target }) => target !== expected || !drafts.some((d) => d?.id === target && isHold(d)));
  return { changes, says: told.map((photo) => keptAnew(photo, photo.id, to)) };
}

const isHold = ({ body }: { body: { form: string } }) => body.form === 'hold';

const moved = (photo: Photo, to: DraftId): Change => ({ kind: 'photo-moved', photo, to });

/** Whatever is sent for it from now on goes there too. */
const emptied = (hold: DraftId, photos: readonly Photo[], to: DraftId): Change[] => [
  { kind: 'photos-moved', from: hold, to, known: photos.map(({ id }) => id) },
  { kind: 'draft-filled', id: hold, body: { form: 'hold', went: to } },
];
