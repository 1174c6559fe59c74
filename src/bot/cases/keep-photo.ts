import type { PhotoId } from '../../brands.ts';
import { CaseId } from '../../cases/record/ids.ts';
import { withoutMetadata } from '../../pictures/without-metadata.ts';
import { read } from '../core/reading.ts';
import type { World } from '../ports/world.ts';
import { act } from './act.ts';

/** How often a picture is joined anew to a case that somebody changed meanwhile. */
const TRIES = 5;

/** Takes a picture over as our own image and, where it belongs to a case by now, into its record. */
export async function keepPhoto(photoId: PhotoId, world: World): Promise<void> {
  const photo = await world.store.photo(photoId);
  if (!photo) return;
  if (!photo.ownKey) {
    const bytes = withoutMetadata(await world.messenger.fetchImage(photo.messageId, photo.sourceKey));
    const ownKey = await world.messenger.uploadImage(bytes);
    await world.store.commit({ at: world.now(), changes: [{ kind: 'photo-kept', id: photoId, ownKey }], says: [] });
  }
  await joinCase(photoId, world);
}

/** Adds kept pictures to the case they belong to; tried anew when somebody changed the case meanwhile. */
async function joinCase(photoId: PhotoId, world: World): Promise<void> {
  for (let tried = 0; tried < TRIES; tried++) {
    const photo = await world.store.photo(photoId);
    const { roster, found } = await read({ caseId: CaseId.safeParse(photo?.target).data }, world);
    if (!photo?.ownKey || !found || found.photos.includes(photo.ownKey)) return;
    const command = { do: 'supplement', text: null, photos: [photo.ownKey] };
    const actor = roster.actor(photo.by);
    const acted = await act({ found, command, actor, key: `photo:${photoId}`, seen: null, roster }, world);
    if (acted.kind === 'refused') return;
    if ((await world.store.commit({ at: world.now(), changes: acted.changes, says: acted.says })) === 'done') return;
  }
  throw new Error(`photo ${photoId} was not written: its case was changed ${TRIES} times meanwhile`);
}
