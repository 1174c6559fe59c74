import type { Words } from '../../brands.ts';
import { redact } from '../../redaction/redact.ts';
import { nothing, type Reaction, together } from '../core/reaction.ts';
import { reply } from '../core/reply.ts';
import type { Performing } from '../core/subject.ts';
import type { Message } from '../ports/incoming.ts';
import type { Delivered } from '../ports/outbox.ts';
import type { HearVoice } from '../ports/voice.ts';
import { listen } from './listen.ts';
import { unheard } from './unheard.ts';

/** How often it is answered anew when somebody changed the record meanwhile. */
const TRIES = 5;
/** Characters of what was heard that are shown. */
const LONGEST = 300;
/** ms that what was heard waits behind a red card. */
const AFTER = 2_000;

/**
 * Answers what was said aloud like words, once: what was heard, the answer and the remembered key are one write, and a crash
 * before it only means that it is listened to again.
 */
export async function hearVoice(job: HearVoice, performing: Performing): Promise<Delivered> {
  const { queued, world } = performing;
  const listened = await listen(job, queued, world);
  const key = `voice:${job.message.messageId}`;
  for (let tried = 0; tried < TRIES; tried++) {
    const { changes, says } = await reactionTo(listened, { kind: 'message', key, ...job.message }, performing);
    const committed = await world.store.commit({ remember: key, at: world.now(), changes, says });
    if (committed !== 'conflict') return {};
  }
  throw new Error(`the record changed ${TRIES} times while a voice message was answered`);
}

type Bare = Omit<Message, 'content'>;

async function reactionTo(
  listened: Awaited<ReturnType<typeof listen>>,
  bare: Bare,
  { world, react }: Performing,
): Promise<Reaction> {
  if ('unheard' in listened) {
    world.log.warn('a voice message was not heard', { about: bare.messageId, reason: listened.unheard });
    return reply({ ...bare, content: { type: 'other', messageType: 'audio' } }, unheard(listened.unheard));
  }
  const message: Message = { ...bare, content: { type: 'words', words: listened.words, images: [] } };
  const answer = await react(message, world);
  const danger = answer.says.some((one) => one.kind === 'send' && one.view.view === 'emergency');
  return together(echo(message, listened.words, danger ? world.now() + AFTER : undefined), answer);
}

/** What was heard, in plain words that nothing can act in: whoever spoke sees at once whether it was understood. */
function echo(message: Message, words: Words, notBefore: number | undefined): Reaction {
  // Redacted whole: half a number is no number any more.
  const said = [...redact(words).replace(/\s+/g, ' ')].slice(0, LONGEST).join('');
  const { says } = reply(message, { view: 'words', words: `听到：『${said}』` });
  return { ...nothing, says: says.map((one) => ({ ...one, notBefore })) };
}
