import { noticeCard } from '../../../cards/notice-card.ts';
import { keepPhoto } from '../cases/photos.ts';
import { caseIdOf } from '../cases/tell.ts';
import { takeGroupStep } from '../council/group-step.ts';
import { isPlatformFault } from '../ports/messenger.ts';
import type { Delivered, Queued } from '../ports/outbox.ts';
import { chatKeyOf, type Outgoing } from '../ports/outgoing.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { performRosterJob } from '../roster/jobs.ts';
import { render } from './render.ts';
import { speak } from './speak.ts';

/** At most this many deliveries a tick, so that a Worker's invocation stays within its subrequests. */
export const A_TICK = 40;
/** Waits between attempts, ms; the last is used from there on. */
const LADDER = [1_000, 4_000, 15_000, 60_000, 300_000, 900_000];
/** A fault of our own, such as a card that cannot be drawn, is no weather: after these tries its queue goes on without it. */
const OWN_TRIES = 6;
/** Given up after a day: by then a message is no longer news, and an admin sees it among the dead letters. */
const LAST_TRY = 24 * 3_600_000;

/**
 * Delivers what is due, in order within a queue, queues side by side: a slow call holds up its own queue and no other.
 * What fails is put off or buried with its reason. Resolves with how many were taken up, when they are done.
 */
export async function deliver(world: World): Promise<number> {
  let taken = 0;
  const under = new Set<Promise<void>>();
  while (taken < A_TICK) {
    const heads = await world.store.claim(A_TICK - taken, world.now());
    taken += heads.length;
    for (const queued of heads) {
      const work = deliverOne(queued, world).finally(() => under.delete(work));
      under.add(work);
    }
    if (under.size === 0) break;
    // Whatever is done frees its queue: the next of it may be due.
    await Promise.race(under);
  }
  await Promise.all(under);
  return taken;
}

async function deliverOne(queued: Queued, world: World): Promise<void> {
  try {
    if (queued.outgoing.kind === 'send') await world.pace(chatKeyOf(queued.outgoing.to));
    await world.store.delivered(queued, await perform(queued, world), world.now());
  } catch (error) {
    await fail(queued, error, world);
  }
}

async function perform(queued: Queued, world: World): Promise<Delivered> {
  const { outgoing } = queued;
  switch (outgoing.kind) {
    case 'send':
      return send(queued, outgoing, world);
    case 'refresh':
      return refresh(outgoing, world);
    case 'retire':
      await world.messenger.update(outgoing.messageId, noticeCard('这张卡片已经旧了', '最新的卡片在下面。', 'over'));
      return {};
    case 'keep-photo':
      await keepPhoto(outgoing.photoId, world);
      return {};
    case 'roster-job':
      await performRosterJob(outgoing, world);
      return {};
    case 'council-step':
      await takeGroupStep(outgoing.councilId, world);
      return {};
  }
}

type Sending = Extract<Outgoing, { kind: 'send' }>;

async function send(queued: Queued, outgoing: Sending, world: World): Promise<Delivered> {
  const c = outgoing.subject === undefined ? undefined : await world.store.caseOf(caseIdOf(outgoing.subject));
  const sent = await speak(outgoing, queued.uuid, world);
  if (outgoing.buzz?.length) await buzz(queued, outgoing, sent.messageId, world);
  // What an earlier try may have drawn, the platform kept: it answers the same uuid with that.
  return { ...sent, drawn: c && (queued.attempts === 1 ? c.version : 0) };
}

/** 加急, where the platform lets us; where not, the same in a private message. It never holds up the message itself. */
async function buzz({ id }: Queued, { to, buzz: openIds = [], view, about }: Sending, messageId: string, world: World) {
  try {
    await world.messenger.buzz(messageId, openIds);
  } catch (error) {
    world.log.warn('a message could not be marked urgent', {
      about,
      why: error instanceof Error ? error.message : String(error),
    });
    if (!('chatId' in to)) return;
    const says = openIds.map((openId) => ({
      kind: 'send' as const,
      to: { openId },
      view: privately(view, openId),
      about,
    }));
    // Once, even if this delivery is made again.
    await world.store.commit({ remember: `buzz:${id}`, at: world.now(), changes: [], says });
  }
}

const privately = (view: View, openId: string): View =>
  'audience' in view ? { ...view, audience: `person:${openId}` } : view;

/**
 * Renders every live card of the subject anew. A card is a picture of a record: doing it twice changes nothing. One that
 * the platform will never take (too old, recalled, in a group that is gone) holds up no other.
 */
async function refresh(
  { subject, only, except }: Extract<Outgoing, { kind: 'refresh' }>,
  world: World,
): Promise<Delivered> {
  const cards = await world.store.liveCards(subject);
  for (const { messageId, view } of cards) {
    if (!messageId || messageId === except || (only && messageId !== only)) continue;
    const content = await render(view, world);
    if (!('card' in content)) continue;
    await world.pace(messageId);
    await world.messenger.update(messageId, content.card).catch((error) => {
      if (!isPlatformFault(error) || error.remedy === 'retry') throw error;
      world.log.warn('a card could not be drawn anew', { about: subject, code: error.code, why: error.message });
    });
  }
  return {};
}

async function fail(queued: Queued, error: unknown, world: World): Promise<void> {
  const now = world.now();
  const fault = isPlatformFault(error) ? error : undefined;
  const why = error instanceof Error ? error.message : String(error);
  const fields = { outbox: queued.id, about: queued.outgoing.about, attempts: queued.attempts, code: fault?.code };
  const ours = !fault && queued.attempts >= OWN_TRIES;
  const tooOld = now - (queued.firstTriedAt ?? now) > LAST_TRY;
  if ((fault && fault.remedy !== 'retry') || ours || tooOld) {
    world.log.error('a message was given up; see the dead letters', { ...fields, why });
    await world.store.bury(queued, why, now);
    return;
  }
  const wait = fault?.afterMs ?? LADDER[Math.min(queued.attempts, LADDER.length) - 1] ?? 1_000;
  world.log.warn('a delivery failed and will be tried again', { ...fields, why, waitMs: wait });
  await world.store.putOff(queued, now + wait, why, now);
}
