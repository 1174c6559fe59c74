import { alarmOfKey } from '../../alarms/alarm-key.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import { subjectOfAlarm } from '../../outgoing/live-subject.ts';
import { withoutMetadata } from '../../pictures/without-metadata.ts';
import { read } from '../core/reading.ts';
import type { KeepPhoto } from '../ports/case-jobs.ts';
import type { Photo, PhotoChange, PhotoOutcome } from '../ports/cases.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';
import { act } from './act.ts';
import { sayReceipt } from './photo-receipt.ts';
import { whereItBelongs } from './where-it-belongs.ts';
import { comingFrom, handingIn, whereItWent } from './where-it-went.ts';

/** How often a picture is joined anew to a case that somebody changed meanwhile. */
const TRIES = 5;

/** Takes a picture over as our own image and, where it belongs to a case by now, into its record; then its sender is told. */
export async function keepPhoto(job: KeepPhoto, world: World): Promise<void> {
  const { photoId, receipt } = job;
  const photo = await world.store.photo(photoId);
  // Its sender has been asked to send it again: it would be there twice.
  if (!photo || photo.outcome === 'lost') return;
  if (!photo.ownKey) {
    const bytes = withoutMetadata(await world.messenger.fetchImage(photo.messageId, photo.sourceKey));
    const ownKey = await world.messenger.uploadImage(bytes);
    await world.store.commit({ at: world.now(), changes: [{ kind: 'photo-kept', id: photoId, ownKey }], says: [] });
  }
  const settled = await joinCase(job, world);
  if (settled && receipt) await sayReceipt(settled, receipt, world);
}

/** Adds a kept picture to the case it belongs to; tried anew when somebody changed the case meanwhile. */
async function joinCase({ photoId, caseId: sentFor, handedIn }: KeepPhoto, world: World): Promise<Photo | undefined> {
  for (let tried = 0; tried < TRIES; tried++) {
    const photo = await world.store.photo(photoId);
    if (!photo?.ownKey || photo.outcome === 'lost') return photo;
    const belongs = await whereItBelongs(photo.target, world);
    const { roster, found } = await read({ caseId: belongs.caseId }, world);
    if (!belongs.caseId || !found) {
      const { to } = belongs;
      const there: PhotoChange[] = to === photo.target ? [] : [{ kind: 'photo-moved', photo, to }];
      const kept = await settle(photo, [...there, settledAt(to, 'kept', photo)], world, shownAnew(to));
      // Moved meanwhile, or to a form that may have been handed in meanwhile: looked at once more.
      if (kept?.target === photo.target) return kept;
      continue;
    }
    const { c, merged } = await whereItWent(found, world);
    const moved: PhotoChange[] = c.id === photo.target ? [] : [{ kind: 'photo-moved', photo, to: c.id }];
    const joined = [...moved, settledAt(c.id, 'joined', photo)];
    if ([...c.photos, ...(c.result?.photos ?? [])].includes(photo.ownKey)) {
      const there = await settle(photo, joined, world);
      if (there) return there;
      continue;
    }
    const command = { do: 'supplement', text: null, photos: [photo.ownKey] };
    const sender = comingFrom(roster.actor(photo.by), merged);
    const wentIn = handedIn || belongs.handedIn || (await wentInWith(sentFor, belongs.caseId, world));
    const actor = wentIn ? handingIn(sender) : sender;
    const acted = await act({ found: c, command, actor, key: `photo:${photoId}`, seen: null, roster }, world);
    if (acted.kind === 'refused') {
      const left = await settle(photo, [...moved, settledAt(c.id, 'refused', photo)], world);
      if (left) return left;
      continue;
    }
    const { changes, says } = acted;
    const committed = await world.store.commit({ at: world.now(), changes: [...changes, ...joined], says });
    if (committed === 'done') return world.store.photo(photoId);
  }
  throw new Error(`photo ${photoId} was not written: its case was changed ${TRIES} times meanwhile`);
}

/** Whether a picture was sent for a form or a visit of which this case was made, or which was about it. */
async function wentInWith(sentFor: Photo['target'], caseId: CaseId, world: World): Promise<boolean> {
  const belongs = await whereItBelongs(sentFor, world);
  return belongs.caseId === caseId && belongs.handedIn;
}

const settledAt = (at: Photo['target'], outcome: PhotoOutcome, { id }: Photo): PhotoChange => ({
  kind: 'photo-settled',
  id,
  at,
  outcome,
});

/** The cards of an alarm show its pictures; what a form was sent is shown when it is handed in. */
function shownAnew(to: Photo['target']): Outgoing[] {
  const alarm = alarmOfKey(to);
  return alarm ? [{ kind: 'refresh', subject: subjectOfAlarm(alarm), about: alarm }] : [];
}

/** The picture as it is then; undefined where it went elsewhere meanwhile, so that nothing was written. */
async function settle(
  { id }: Photo,
  changes: PhotoChange[],
  world: World,
  says: Outgoing[] = [],
): Promise<Photo | undefined> {
  const written = await world.store.commit({ at: world.now(), changes, says });
  return written === 'conflict' ? undefined : world.store.photo(id);
}
