import type { Photo } from '../ports/cases.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';

/**
 * A form's pictures that its command did not take with it, still on their way or none of its business, are looked at once
 * more after it was submitted: by then the case they belong to is there.
 */
export function photosToJoin(photos: readonly Photo[], taken: readonly string[], { now }: World): Outgoing[] {
  return photos
    .filter((photo) => !photo.ownKey || !taken.includes(photo.ownKey))
    .map(({ id, messageId, sourceKey, target }) => ({
      kind: 'keep-photo',
      photoId: id,
      messageId,
      imageKey: sourceKey,
      caseId: target,
      notBefore: now() + 1_000,
    }));
}
