import type { DraftId, PhotoId } from '../../brands.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import type { Reaction } from '../core/reaction.ts';
import { replyTo } from '../core/reply.ts';
import type { KeepPhoto } from '../ports/case-jobs.ts';
import type { Photo } from '../ports/cases.ts';
import type { Message } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';

/** Pictures of a message, to be taken over as our own images and kept under `target`; `receipt`: who is told what became of them. */
export function keptUnder(
  message: Message,
  images: readonly string[],
  target: CaseId | DraftId,
  { now, newId }: World,
  receipt?: KeepPhoto['receipt'],
): Reaction {
  const { messageId, who } = message;
  const photos = images.map((imageKey) => ({ imageKey, id: newId() }));
  return {
    changes: photos.map(({ imageKey, id }) => ({
      kind: 'photo',
      photo: { id, target, by: who.openId, at: now(), messageId, sourceKey: imageKey },
    })),
    says: photos.map(({ imageKey, id }) => ({
      kind: 'keep-photo',
      messageId,
      imageKey,
      photoId: id,
      caseId: target,
      ...(receipt && { receipt }),
    })),
  };
}

/**
 * Pictures joined to a form or a case. Their sender is told once it is known what became of them (photo-receipt.ts).
 */
export const photosIn = (
  message: Message,
  images: readonly string[],
  target: CaseId | DraftId,
  world: World,
): Reaction => keptUnder(message, images, target, world, replyTo(message));

/** A picture that goes elsewhere than it went first, as `id`: its sender is told once more what became of it. */
export const keptAnew = (photo: Photo, id: PhotoId, target: CaseId | DraftId): KeepPhoto => ({
  kind: 'keep-photo',
  photoId: id,
  messageId: photo.messageId,
  imageKey: photo.sourceKey,
  caseId: target,
  receipt: { to: { openId: photo.by } },
});
