import type { PhotoId } from '../../brands.ts';
import { CaseId } from '../../cases/record/ids.ts';
import { withoutMetadata } from '../../pictures/without-metadata.ts';
import { read } from '../core/reading.ts';
import type { KeepPhoto } from '../ports/case-jobs.ts';
import type { Photo, PhotoChange } from '../ports/cases.ts';
import type { World } from '../ports/world.ts';
import { act } from './act.ts';
import { sayReceipt } from './photo-receipt.ts';
import { comingFrom, whereItWent } from './where-it-went.ts';

/** How often a picture is joined anew to a case that somebody changed meanwhile. */
const TRIES = 5;

/** Takes a picture over as our own image and, where it belongs to a case by now, into its record; then its sender is told. */
export async function keepPhoto({ photoId, receipt }: KeepPhoto, world: World): Promise<void> {
  const photo = await world.store.photo(photoId);
  if (!photo) return;
  if (!photo.ownKey) {
    const bytes = withoutMetadata(await world.messenger.fetchImage(photo.messageId, photo.sourceKey));
    const ownKey = await world.messenger.uploadImage(bytes);
    await world.store.commit({ at: world.now(), changes: [{ kind: 'photo-kept', id: photoId, ownKey }], says: [] });
  }
  const settled = await joinCase(photoId, world);
  if (settled && receipt) await sayReceipt(settled, receipt, world);
}

/** Adds a kept picture to the case it belongs to; tried anew when somebody changed the case meanwhile. */
async function joinCase(photoId: PhotoId, world: World): Promise<Photo | undefined> {
  for (let tried = 0; tried < TRIES; tried++) {
    const photo = await world.store.photo(photoId);
    if (!photo?.ownKey) return photo;
    const { roster, found } = await read({ caseId: CaseId.safeParse(photo.target).data }, world);
    if (!found) return settle(photo, [{ kind: 'photo-settled', id: photoId, outcome: 'kept' }], world);
    const { c, merged } = await whereItWent(found, world);
    const moved: PhotoChange[] = merged.length > 0 ? [{ kind: 'photo-moved', id: photoId, to: c.id }] : [];
    const joined: PhotoChange[] = [...moved, { kind: 'photo-settled', id: photoId, outcome: 'joined' }];
    if (c.photos.includes(photo.ownKey)) return settle(photo, joined, world);
    const command = { do: 'supplement', text: null, photos: [photo.ownKey] };
    const actor = comingFrom(roster.actor(photo.by), merged);
    const acted = await act({ found: c, command, actor, key: `photo:${photoId}`, seen: null, roster }, world);
    if (acted.kind === 'refused')
      return settle(photo, [...moved, { kind: 'photo-settled', id: photoId, outcome: 'refused' }], world);
    const { changes, says } = acted;
    const committed = await world.store.commit({ at: world.now(), changes: [...changes, ...joined], says });
    if (committed === 'done') return world.store.photo(photoId);
  }
  throw new Error(`photo ${photoId} was not written: its case was changed ${TRIES} times meanwhile`);
}

async function settle({ id }: Photo, changes: PhotoChange[], world: World): Promise<Photo | undefined> {
  await world.store.commit({ at: world.now(), changes, says: [] });
  return world.store.photo(id);
}
