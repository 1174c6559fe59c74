import { sourceActor } from '../../cases/record/actor.ts';
import { laterFault } from '../../outgoing/weather.ts';
import { withoutMetadata } from '../../pictures/without-metadata.ts';
import { act } from '../cases/act.ts';
import { whereItWent } from '../cases/where-it-went.ts';
import { readRoster } from '../core/reading.ts';
import type { Performing } from '../core/subject.ts';
import type { FetchOrderPicture } from '../ports/exchange-jobs.ts';
import type { Delivered } from '../ports/outbox.ts';
import type { World } from '../ports/world.ts';
import { accessOf } from './access.ts';

/** As large as a picture of the platform may be, bytes. */
const MOST = 10 * 1024 * 1024;
const MINUTE = 60_000;
const WAITS = [MINUTE, 10 * MINUTE, 60 * MINUTE];
/** Somebody works on the case at this moment: so often is it looked at again. */
const TRIES = 4;

/**
 * Fetches a picture of an order from the hosts its source may name, and adds it to the case as our own. Done again it joins
 * once. Where it is refused the record says why: the order itself stands.
 */
export async function fetchPicture(job: FetchOrderPicture, { queued, world }: Performing): Promise<Delivered> {
  const { source, url, sha256 } = job;
  const hosts = accessOf(source, world)?.media ?? [];
  const fetched = await world.outside.fetchPicture(url, hosts, MOST);
  if ('failed' in fetched)
    throw laterFault(`图片取不来：${fetched.failed}`, WAITS[Math.min(queued.attempts, WAITS.length) - 1] ?? MINUTE);
  if ('refused' in fetched) return left(job, fetched.refused, world);
  const { bytes } = fetched;
  if (sha256 !== null && (await sha256Of(bytes)) !== sha256) return left(job, '和对方写的 sha256 不一样', world);
  const photo = await world.messenger.uploadImage(withoutMetadata(bytes));
  await joins(job, { text: null, photos: [photo] }, world);
  return {};
}

/** What cannot be had is said in the record: whoever works on it looks in the other system. */
async function left(job: FetchOrderPicture, why: string, world: World): Promise<Delivered> {
  world.log.warn('a picture of an order was not taken', { about: job.case, source: job.source, why });
  await joins(job, { text: `来单附的照片没有收（${why}），请指挥室到对方系统里看`, photos: [] }, world);
  return {};
}

type Added = { text: string | null; photos: string[] };

async function joins({ source, case: id, n }: FetchOrderPicture, added: Added, world: World): Promise<void> {
  const known = world.catalogue.source(source);
  if (!known) return;
  for (let tries = 0; tries < TRIES; tries++) {
    const [roster, sentTo] = await Promise.all([readRoster(world), world.store.caseOf(id)]);
    if (!sentTo) return;
    const { c: found } = await whereItWent(sentTo, world);
    const command = { do: 'supplement', ...added };
    const actor = sourceActor(known);
    const acted = await act({ found, command, actor, key: `order-picture:${n}`, seen: null, roster }, world);
    // All is over: nobody needs it any more.
    if (acted.kind === 'refused') return;
    const { changes, says } = acted;
    if ((await world.store.commit({ at: world.now(), changes, says })) !== 'conflict') return;
  }
  throw new Error('a picture met others at work on its case');
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
