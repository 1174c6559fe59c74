import type { Outcome } from '../outcome.ts';
import type { Message } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';

/** Pictures posted in a council's group: taken over as our own images, then they join the case. */
export function groupPhotos(target: string, message: Message, images: readonly string[], world: World): Outcome {
  const { messageId } = message;
  const photos = images.map((imageKey) => ({ imageKey, id: world.newId() }));
  return {
    changes: photos.map(({ imageKey, id }) => ({
      kind: 'photo',
      photo: { id, target, by: message.who.openId, at: world.now(), messageId, sourceKey: imageKey },
    })),
    says: photos.map(({ imageKey, id }) => ({ kind: 'keep-photo', messageId, imageKey, photoId: id, caseId: target })),
  };
}
