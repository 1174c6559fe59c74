import type { SpokenVoice } from '../../sandbox/client.ts';
import { silence } from '../../sandbox/script/silence.ts';

/** A voice message in which these words are said, as the recognition of speech is to hear them. */
export const aloud = (said: string, seconds = 3): SpokenVoice & { sound: string } => ({
  sound: silence(seconds).toString('base64'),
  duration: seconds * 1_000,
  said,
});
