import { typed, type Words } from '../../brands.ts';
import { isPlatformFault, isRefusal } from '../../outgoing/platform-fault.ts';
import { MOST_BYTES } from '../../voice/limits.ts';
import type { Queued } from '../ports/outbox.ts';
import type { HearVoice } from '../ports/voice.ts';
import type { World } from '../ports/world.ts';
import type { Unheard } from './unheard.ts';

export type Listened = { words: Words } | { unheard: Unheard };

/** So often it is tried, some twenty seconds: whoever speaks waits for an answer, perhaps in danger, and can still type. */
const TRIES = 4;
/** The same where the platform names the waits, ms. */
const PATIENCE = 60_000;
/** The app lacks the scope, or the tenant the service (open.feishu.cn, 通用错误码). */
const NO_RIGHT = [99991672, 99991679, 99991201, 99991403];

/**
 * What was said aloud, or why it was not heard; rejects while another try may help. Nothing of the sound is kept, and nothing
 * of the words is logged.
 */
export async function listen(job: HearVoice, queued: Queued, world: World): Promise<Listened> {
  // A sound that ends the process each time ends it only so often.
  if (queued.attempts > TRIES) return { unheard: 'failed' };
  return heardIn(job, world).catch((error: unknown) => whyNot(error, queued, world));
}

async function heardIn({ message: { messageId }, fileKey }: HearVoice, world: World): Promise<Listened> {
  const { voice, directory } = world;
  if (!voice) return { unheard: 'off' };
  const sound = await directory.fetchFile(messageId, fileKey, MOST_BYTES);
  if (!sound) return { unheard: 'too-big' };
  const made = await voice.pcmOf(sound);
  if ('unheard' in made) return made;
  const words = await voice.recognise(made.pcm, idOf(messageId));
  return /[\p{L}\p{N}]/u.test(words) ? { words: typed(words.trim()) } : { unheard: 'nothing' };
}

/** The same message is recognised under the same id each time. */
const idOf = (messageId: string): string =>
  messageId
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(-16)
    .padStart(16, '0');

function whyNot(error: unknown, { attempts, createdAt }: Queued, world: World): Listened {
  if (isPlatformFault(error) && NO_RIGHT.includes(error.code ?? 0)) {
    world.log.error('speech is not recognised: the app lacks speech_to_text:speech, or the tenant the service', {
      code: error.code,
    });
    return { unheard: 'no-right' };
  }
  if (isRefusal(error, attempts)) return { unheard: 'broken' };
  if (attempts >= TRIES || world.now() - createdAt > PATIENCE) return { unheard: 'failed' };
  throw error;
}
