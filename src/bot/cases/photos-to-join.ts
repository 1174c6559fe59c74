import type { DraftId } from '../../brands.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import type { Reaction } from '../core/reaction.ts';
import type { Photo } from '../ports/cases.ts';
import type { World } from '../ports/world.ts';

/** The most pictures one command takes with it; a form may have been sent more. */
const MOST = 20;

/** The pictures of a form that are ours already, as many as its command takes: the rest joins the case beside it. */
export const readyPhotos = (photos: readonly Photo[]): string[] =>
  photos.flatMap(({ ownKey }) => ownKey ?? []).slice(0, MOST);

/**
 * The pictures of a form that was handed in belong to the case it became or was about. Those that its command did not take
 * with it, still on their way or none of its business, are looked at once more when that is written. Whoever sent them has
 * heard that they were received, and hears again only of what the case does not take. One that came since the form was
 * read makes it be read anew.
 */
export function photosJoin(
  photos: readonly Photo[],
  { from, to, taken }: { from: DraftId; to: CaseId; taken: readonly string[] },
  { now }: World,
): Reaction {
  const isTaken = ({ ownKey }: Photo) => ownKey !== undefined && taken.includes(ownKey);
  const beside = photos.filter((photo) => !isTaken(photo));
  return {
    changes: [
      { kind: 'photos-moved', from, to, known: photos.map(({ id }) => id) },
      ...photos.map((photo) => ({
        kind: 'photo-settled' as const,
        id: photo.id,
        at: to,
        outcome: isTaken(photo) ? ('joined' as const) : null,
      })),
    ],
    says: beside.map(({ id, by, messageId, sourceKey }) => ({
      kind: 'keep-photo',
      photoId: id,
      messageId,
      imageKey: sourceKey,
      caseId: to,
      handedIn: true,
      receipt: { to: { openId: by }, amiss: true },
      notBefore: now() + 1_000,
    })),
  };
}
