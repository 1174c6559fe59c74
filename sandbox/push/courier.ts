import type { JsonObject } from '../json.ts';
import { recordRejection, type World } from '../world.ts';
import { type Envelope, envelope } from './envelope.ts';
import type { Delivery, Transport } from './transport.ts';

/** Sends an event at least once: at once, and after a failure again at the steps of the ladder. */
export function pushEventOver(world: World, transport: Transport, eventType: string, event: JsonObject): void {
  const sent = envelope(world, 'event', eventType, event);
  const wait = firstWait(world);
  const go = () => void world.traffic.track(deliver(world, transport, sent, 0));
  if (wait === 0) go();
  else world.agenda.at(world.clock.now() + wait, go, true);
}

/** How long faults hold the first delivery back, in milliseconds. */
function firstWait(world: World): number {
  const { odds } = world.faults;
  if (world.faults.forPush('delay')) return world.dice.between(1, Math.max(1, odds.maxDelayMs));
  // Long enough for whatever is said next to overtake it.
  if (world.dice.chance(odds.reordering)) return world.dice.between(200, 1500);
  return 0;
}

async function deliver(world: World, transport: Transport, sent: Envelope, step: number): Promise<void> {
  const outcome = await transport(sent);
  const good = outcome.kind === 'answered' && outcome.status === 200;
  const unseen = good && world.faults.forPush('lost-ack');
  if (good && !unseen) {
    if (step === 0 && world.faults.forPush('duplicate')) sendAgain(world, transport, sent);
    return;
  }
  if (!good)
    recordRejection(world, {
      kind: 'delivery',
      where: sent.header.event_type,
      code: codeOf(outcome),
      msg: outcome.kind,
    });
  const wait = world.settings.ladderMs[step];
  if (wait === undefined) return;
  world.agenda.at(world.clock.now() + wait, () => void world.traffic.track(deliver(world, transport, sent, step + 1)));
}

/** A duplicate comes up to five seconds after the good answer; it does not climb the ladder again. */
function sendAgain(world: World, transport: Transport, sent: Envelope) {
  const isNew = world.settings.duplicateEventId === 'new' && sent.header.event_type === 'im.message.receive_v1';
  const header = isNew ? { ...sent.header, event_id: world.mint('event') } : sent.header;
  const lastStep = world.settings.ladderMs.length;
  const wait = world.dice.between(0, Math.min(5000, world.faults.odds.maxDelayMs));
  const go = () => void world.traffic.track(deliver(world, transport, { ...sent, header }, lastStep));
  world.agenda.at(world.clock.now() + wait, go, true);
}

/** The number a failed delivery is recorded under: the HTTP status, or 0 without an answer. */
const codeOf = (outcome: Delivery): number => (outcome.kind === 'answered' ? outcome.status : 0);
