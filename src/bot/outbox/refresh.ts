import { alarmStubCard } from '../../../cards/alarms/stub-card.ts';
import { stubCard } from '../../../cards/cases/stub-card.ts';
import type { Card } from '../../../cards/elements.ts';
import { planStubCard } from '../../../cards/inspections/stub-card.ts';
import { proposalStubCard } from '../../../cards/list/stub-card.ts';
import { withoutFreeText } from '../../../cards/without-free-text.ts';
import { isChatId, type MessageId } from '../../brands.ts';
import { alarmIdOf, caseIdOf, planIdOf, proposalIdOf } from '../../outgoing/live-subject.ts';
import { isPlatformFault, isRefusal } from '../../outgoing/platform-fault.ts';
import { cardAnew } from '../core/card-anew.ts';
import type { Performing } from '../core/subject.ts';
import type { Delivered, LiveCard } from '../ports/outbox.ts';
import type { Outgoing, Refresh, Retire } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';
import { versionOf } from './version-of.ts';

/**
 * Draws every live card of the subject anew. A card is a picture of a record: doing it twice changes nothing. One that
 * the platform will never take holds up no other: it falls back like a new message does, so that no card stays old. Where
 * the record changed while it was drawn, it is drawn once more: what was drawn before may have come behind what was after.
 */
export async function refresh(
  job: Extract<Outgoing, Refresh>,
  { queued, world, draw }: Performing,
): Promise<Delivered> {
  const { subject, only, except } = job;
  const [before, cards] = await Promise.all([versionOf(subject, world), world.store.liveCards(subject)]);
  for (const live of cards) {
    const { messageId, view, queue } = live;
    if (!messageId || messageId === except || (only && messageId !== only)) continue;
    const content = await draw(view, world, isChatId(queue) ? { chat: queue } : {});
    if (!('card' in content)) continue;
    await world.pace(messageId);
    await drawn(messageId, content.card, world).catch((error) => {
      if (!isRefusal(error, queued.attempts)) throw error;
      world.log.warn('a card could not be drawn anew', { about: subject, code: error.code, why: error.message });
      const says = error.gone === undefined ? cardAnew(live, queued.outgoing.about) : [];
      return inItsPlace({ ...live, messageId }, says, world);
    });
  }
  if (cards.length > 0 && (await versionOf(subject, world)) !== before)
    await world.store.commit({ at: world.now(), changes: [], says: [{ ...job, notBefore: undefined }] });
  return {};
}

/** The card as it is, or without what people typed where the platform objects to that. */
const drawn = (messageId: MessageId, card: Card, { messenger }: World): Promise<void> =>
  messenger.update(messageId, card).catch((error) => {
    if (!isPlatformFault(error) || error.remedy !== 'retry-plain') throw error;
    return messenger.update(messageId, withoutFreeText(card));
  });

/** A new card, once; none where the old one was taken away or nobody there can be reached: then it is forgotten. */
async function inItsPlace(
  { subject, queue, messageId }: LiveCard & { messageId: MessageId },
  says: Outgoing[],
  { store, now }: World,
): Promise<void> {
  await store.commit({
    remember: `anew:${messageId}`,
    at: now(),
    changes: [{ kind: 'live-card-gone', subject, queue }],
    says,
  });
}

/** An old live card becomes a stub; where the platform does not let it, it stays as it is, and nobody need know. */
export async function retire({ messageId, subject }: Retire, { queued, world }: Performing): Promise<Delivered> {
  const stub = stubOf(subject);
  if (!stub) return {};
  await world.pace(messageId);
  await world.messenger.update(messageId, stub).catch((error) => {
    if (!isRefusal(error, queued.attempts)) throw error;
    world.log.warn('an old card could not be made a stub', { code: error.code, why: error.message });
  });
  return {};
}

function stubOf(subject: string): Card | undefined {
  const caseId = caseIdOf(subject);
  if (caseId) return stubCard(caseId);
  const plan = planIdOf(subject);
  if (plan) return planStubCard(plan);
  const alarm = alarmIdOf(subject);
  if (alarm) return alarmStubCard(alarm);
  const proposal = proposalIdOf(subject);
  return proposal && proposalStubCard(proposal);
}
