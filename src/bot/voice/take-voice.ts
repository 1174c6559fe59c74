import { MOST_SECONDS } from '../../voice/limits.ts';
import type { Hooks } from '../core/hooks.ts';
import { nothing } from '../core/reaction.ts';
import { reply } from '../core/reply.ts';
import { unheard } from './unheard.ts';

/** What was said aloud is owed an answer; where it cannot be heard, that is said at once. */
export const takeVoice: NonNullable<Hooks['voice']> = async (message, { fileKey, duration }, world) => {
  if (!world.voice) return reply(message, unheard('off'));
  if (duration > MOST_SECONDS * 1_000) return reply(message, unheard('too-long'));
  const { messageId, chatId, inGroup, inTopic, parentId, who } = message;
  const spoken = { messageId, chatId, inGroup, inTopic, parentId, who };
  return { ...nothing, says: [{ kind: 'hear-voice', message: spoken, fileKey, about: messageId }] };
};
