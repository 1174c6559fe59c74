import type { DraftId } from '../../brands.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import type { Reaction } from '../core/reaction.ts';
import type { Message } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';

/** Pictures of a message, to be taken over as our own images and joined to a form or a case. */
export function photosIn(
  { messageId, who }: Message,
  images: readonly string[],
  target: CaseId | DraftId,
  { now, newId }: World,
): Reaction {
  const photos = images.map((imageKey) => ({ imageKey, id: newId() }));
  return {
    changes: photos.map(({ imageKey, id }) => ({
      kind: 'photo',
      photo: { id, target, by: who.openId, at: now(), messageId, sourceKey: imageKey },
    })),
    says: photos.map(({ imageKey, id }) => ({ kind: 'keep-photo', messageId, imageKey, photoId: id, caseId: target })),
  };
}
