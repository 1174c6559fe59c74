import { MessageId, type OpenId } from '../../brands.ts';
import type { Performing } from '../core/subject.ts';
import type { Delivered, Queued } from '../ports/outbox.ts';
import type { Outgoing, Send } from '../ports/outgoing.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { answer, speak } from './speak.ts';
import { versionOf } from './version-of.ts';

/** In the place of a message where nothing was to be said any more. */
const UNSAID = MessageId.parse('');

type Sending = Extract<Outgoing, Send>;

/** A new message, at most once. */
export async function send(outgoing: Sending, performing: Performing): Promise<Delivered> {
  const { queued, world } = performing;
  const version = await versionOf(outgoing.subject, world);
  const topic = await topicOf(outgoing, world);
  const replyTo = outgoing.replyTo ?? topic;
  const sent = replyTo
    ? await answer({ ...outgoing, replyTo }, queued.uuid, performing)
    : await speak(outgoing, queued.uuid, performing);
  // Nothing was to be said any more: done, with no message.
  if (!sent) return { messageId: UNSAID };
  if (outgoing.buzz?.length) await buzz(queued.id, outgoing, sent.messageId, world);
  // What an earlier try may have drawn, the platform kept: it answers the same uuid with that.
  return { ...sent, answered: topic, drawn: version && (queued.attempts === 1 ? version : 0) };
}

/**
 * The card that was pressed, where it stands in a topic. The platform names no topic with a press (card.action.trigger); but
 * what is sent as an answer to a message of a topic stays there (im/v1/messages/:message_id/reply), and in somebody's own chat
 * a card of ours is an answer in a topic alone.
 */
async function topicOf({ to, under }: Sending, { store }: World): Promise<MessageId | undefined> {
  return under && 'openId' in to && (await store.isAnswerTo(to.openId, under)) ? under : undefined;
}

/** What one is told privately of one step counts once, be it for oneself or in somebody else's place. */
const privatelyOnce = (id: Queued['id'], { onward }: Sending, openId: OpenId): string =>
  onward ? `buzz:${onward.group.split('/').slice(0, 3).join('/')}:${openId}` : `buzz:${id}:${openId}`;

/** 加急, where the platform lets us; where not, the same in a private message. It never holds up the message itself. */
async function buzz(id: Queued['id'], outgoing: Sending, messageId: MessageId, world: World) {
  const { to, buzz: openIds = [], view, about } = outgoing;
  try {
    await world.messenger.buzz(messageId, openIds);
  } catch (error) {
    world.log.warn('a message could not be marked urgent', {
      about,
      why: error instanceof Error ? error.message : String(error),
    });
    if (!('chatId' in to)) return;
    for (const openId of openIds) {
      const say = { kind: 'send', to: { openId }, view: privately(view, openId), about } as const;
      // Once, even if this delivery is made again.
      const remember = privatelyOnce(id, outgoing, openId);
      await world.store.commit({ remember, at: world.now(), changes: [], says: [say] });
    }
  }
}

const privately = (view: View, openId: OpenId): View =>
  'audience' in view ? { ...view, audience: `person:${openId}` } : view;
