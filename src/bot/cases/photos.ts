import { findCaseNumber } from '../../cases/record/numbering.ts';
import { withoutMetadata } from '../../pictures/without-metadata.ts';
import { nothing, type Outcome } from '../outcome.ts';
import type { Photo } from '../ports/cases.ts';
import type { Message } from '../ports/incoming.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';
import { act } from './act.ts';
import { rosterOf } from './office.ts';
import { COLLECTING } from './on-case-click.ts';

/** The most pictures one form or case takes. */
const MOST = 20;

/** What became of pictures: the outcome, and the case they joined where it is one already. */
export type Taken = { outcome: Outcome; caseId?: string | undefined };

/**
 * Pictures sent to the bot join what the sender last opened or reported within half an hour. Undefined when there is
 * nothing they could belong to.
 */
export async function onPhotos(message: Message, images: string[], world: World): Promise<Taken | undefined> {
  const { openId } = message.who;
  const target = await world.store.collecting(openId, world.now());
  if (!target) return undefined;
  const already = (await world.store.photosOf(target)).length;
  const taken = images.slice(0, Math.max(0, MOST - already));
  const photos = taken.map((imageKey) => ({ imageKey, id: world.newId() }));
  const count = already + photos.length;
  const words =
    taken.length < images.length
      ? `最多收 ${MOST} 张，多出来的没有收。`
      : count === 1
        ? '照片收到了，还可以接着发。'
        : `收到，一共 ${count} 张。`;
  const outcome: Outcome = {
    changes: [
      ...photos.map(({ imageKey, id }) => ({
        kind: 'photo' as const,
        photo: { id, target, by: openId, at: world.now(), messageId: message.messageId, sourceKey: imageKey },
      })),
      { kind: 'collect', openId, target, until: world.now() + COLLECTING },
    ],
    says: [
      ...photos.map(({ imageKey, id }) => ({
        kind: 'keep-photo' as const,
        messageId: message.messageId,
        imageKey,
        photoId: id,
        caseId: target,
      })),
      {
        kind: 'send',
        to: message.inGroup ? { chatId: message.chatId } : { openId },
        replyTo: message.inGroup ? message.messageId : undefined,
        view: { view: 'words', words },
      },
    ],
  };
  return { outcome, caseId: findCaseNumber(target) };
}

/** Takes a picture over as our own image and, where it belongs to a case by now, into its record. */
export async function keepPhoto(photoId: string, world: World): Promise<void> {
  const photo = await world.store.photo(photoId);
  if (!photo) return;
  if (!photo.ownKey) {
    const bytes = withoutMetadata(await world.messenger.fetchImage(photo.messageId, photo.sourceKey));
    const ownKey = await world.messenger.uploadImage(bytes);
    await world.store.commit({ at: world.now(), changes: [{ kind: 'photo-kept', id: photoId, ownKey }], says: [] });
  }
  await joinCase(photoId, world);
}

/** Words posted together with pictures that joined a case are kept in its record as 补充; they change nothing else. */
export async function withWords(
  words: string,
  caseId: string | undefined,
  message: Message,
  world: World,
): Promise<Outcome> {
  if (!words || !caseId) return nothing;
  const { roster: rows, found } = await world.store.gather({ caseId });
  if (!found) return nothing;
  const roster = rosterOf(rows, world);
  const command = { do: 'supplement', text: words.slice(0, 1000), photos: [] };
  const actor = roster.actor(message.who.openId);
  const acted = await act({ found, command, actor, key: message.key, seen: null, roster }, world);
  return acted.kind === 'refused' ? nothing : { changes: acted.changes, says: acted.says };
}

/**
 * A form's pictures that its command did not take with it, still on their way or none of its business, are looked at once
 * more after it was submitted: by then the case they belong to is there.
 */
export function photosToJoin(photos: Photo[], taken: readonly string[], world: World): Outgoing[] {
  return photos
    .filter((photo) => !photo.ownKey || !taken.includes(photo.ownKey))
    .map(({ id, messageId, sourceKey, target }) => ({
      kind: 'keep-photo',
      photoId: id,
      messageId,
      imageKey: sourceKey,
      caseId: target,
      notBefore: world.now() + 1_000,
    }));
}

/** Adds kept pictures to the case they belong to; tried anew when somebody changed the case meanwhile. */
async function joinCase(photoId: string, world: World): Promise<void> {
  for (let tried = 0; tried < 5; tried++) {
    const photo = await world.store.photo(photoId);
    const { roster: rows, found } = await world.store.gather({ caseId: photo?.target });
    if (!photo?.ownKey || !found || found.photos.includes(photo.ownKey)) return;
    const roster = rosterOf(rows, world);
    const command = { do: 'supplement', text: null, photos: [photo.ownKey] };
    const acted = await act(
      { found, command, actor: roster.actor(photo.by), key: `photo:${photoId}`, seen: null, roster },
      world,
    );
    if (acted.kind === 'refused') return;
    if ((await world.store.commit({ at: world.now(), changes: acted.changes, says: acted.says })) === 'done') return;
  }
  throw new Error(`photo ${photoId} was not written: its case was changed five times meanwhile`);
}
