import type { Incoming } from './bot/ports/incoming.ts';
import { receive } from './bot/receive.ts';
import { admit, type Envelope } from './feishu/door.ts';
import { parseEvent } from './feishu/parse.ts';
import type { Host } from './host.ts';
import { reasonOf } from './log.ts';
import { within } from './within.ts';

/**
 * `taken`: something was written, so there may be something to deliver. `late`: it may be written still, and is
 * delivered then; never rejects.
 */
export type Taken = { status: 200 | 400 | 401 | 413 | 500; answer: object; taken: boolean; late?: Promise<void> };

/** Feishu waits 3 s; what is not written by then is answered as failed, and its redelivery finds it done or does it. */
export const PATIENCE = 2_500;
const writtenInTime = within(PATIENCE, 'not written');
const BUSY = { toast: { type: 'error', content: '系统忙，这一下可能没有记上，请看看卡片再点。' } };

/** One POST to /feishu/events, verified and taken in. Never rejects: a fault is logged and answered 500, a click with a toast. */
export async function takeEvent(body: Uint8Array, headers: Headers, host: Host): Promise<Taken> {
  const { world, config } = host;
  const admission = await admit(body, headers, config.app, world.now());
  if (admission.kind === 'challenge') return { status: 200, answer: { challenge: admission.challenge }, taken: false };
  if (admission.kind === 'turned-away') {
    const { status, why } = admission;
    world.log.warn('a request was turned away at the door', { status, why, bytes: body.length });
    return { status, answer: { error: why }, taken: false };
  }
  return takeEnvelope(admission.envelope, host);
}

/** The same for an event that came over the long connection, where Feishu vouches for the sender. */
export async function takeEnvelope(envelope: Envelope, host: Host): Promise<Taken> {
  await host.fresh();
  const { log, messenger } = host.world;
  const { event_id: event, event_type: type } = envelope.header;
  let incoming: Incoming | undefined;
  try {
    // A fault of the platform here is ours to report as 500; a malformed event is the sender's.
    const botOpenId = type === 'im.message.receive_v1' ? await writtenInTime(messenger.botOpenId()) : '';
    incoming = parseEvent(envelope, botOpenId);
  } catch (error) {
    const malformed = error instanceof Error && error.name === 'ZodError';
    if (malformed) log.warn('an event was malformed', { event, type });
    else log.error('an event could not be read yet; it is asked for again', { event, type, why: reasonOf(error) });
    return malformed
      ? { status: 400, answer: { error: 'malformed event' }, taken: false }
      : { status: 500, answer: { error: 'try again' }, taken: false };
  }
  if (!incoming) {
    log.debug('an event of no concern', { event, type });
    return { status: 200, answer: {}, taken: false };
  }
  const click = incoming.kind === 'click';
  const received = receive(incoming, host.world);
  try {
    return { status: 200, answer: await writtenInTime(received), taken: true };
  } catch (error) {
    // Written after all, but too late for the answer: what it says is delivered like any other.
    const late = host.deliverSoon(received).catch(() => {});
    log.error('an event was not taken in', {
      event,
      type,
      why: reasonOf(error),
    });
    return click
      ? { status: 200, answer: BUSY, taken: false, late }
      : { status: 500, answer: { error: 'try again' }, taken: false, late };
  }
}
