import type { SpokenVoice } from '../../sandbox/client.ts';
import { silence } from './ogg.ts';

/** A voice message in which these words are said, as the recognition of speech is to hear them. */
export const aloud = (said: string, seconds = 3): SpokenVoice => ({
  sound: silence(seconds).toString('base64'),
  duration: seconds * 1_000,
  said,
});
