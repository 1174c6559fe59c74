import { nothing, type Reaction } from '../core/reaction.ts';
import type { KeepPhoto } from '../ports/case-jobs.ts';
import type { World } from '../ports/world.ts';
import { receiptFor } from './photo-receipt.ts';

/**
 * A picture that the platform does not give or take, or that never got into its case: its sender is asked to send it again,
 * together with the others.
 */
export async function photoLost({ photoId, receipt }: KeepPhoto, world: World): Promise<Reaction | undefined> {
  const photo = await world.store.photo(photoId);
  if (!photo || photo.outcome) return undefined;
  const lost = { kind: 'photo-lost', id: photoId, why: 'the platform did not hand it over or take it' } as const;
  const others = await world.store.photosSentIn(photo.messageId);
  const all = others.map((one) => (one.id === photoId ? { ...one, outcome: 'lost' as const } : one));
  const says = receipt ? await receiptFor(all, receipt, world) : [];
  return { ...nothing, changes: [lost], says };
}
