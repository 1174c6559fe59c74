import * as z from 'zod';
import type { World } from '../world.ts';
import type { Endpoint } from './endpoint.ts';
import { badField, refuse } from './refused.ts';

/** 16 kHz of 16 bits, one channel. */
const BYTES_A_MS = 32;
const MOST_MS = 60_000;
/** An encoder fills its last frame up, and a decoder may leave it out. */
const NEAR_MS = 120;

const Speech = z.strictObject({
  speech: z.strictObject({ speech: z.base64().min(1) }),
  config: z.strictObject({
    file_id: z.string().regex(/^[A-Za-z0-9_]{16}$/),
    format: z.literal('pcm'),
    engine_type: z.literal('16k_auto'),
  }),
});

/** What somebody said aloud, as it was sent. */
export function soundResponse({ tenant }: World, key: string): Response {
  const sound = tenant.sounds.get(key);
  if (!sound) throw refuse(234003);
  sound.fetched = 1 + Math.max(0, ...[...tenant.sounds.values()].map(({ fetched = 0 }) => fetched));
  return new Response(sound.bytes, { headers: { 'Content-Type': 'application/octet-stream' } });
}

/**
 * POST /speech_to_text/v1/speech/file_recognize. What is heard was said beforehand: of the sounds that the app has fetched it
 * is the latest as long as this one, so that a wrong rate is heard as nothing. [?] What more than a minute is answered with.
 */
export const recogniseSpeech = (world: World): Endpoint => ({
  name: 'speech_to_text.speech.file_recognize',
  method: 'POST',
  path: '/open-apis/speech_to_text/v1/speech/file_recognize',
  scopes: ['speech_to_text:speech'],
  perSecond: 20,
  serve: async (call) => {
    const { speech } = await call.body(Speech);
    const bytes = Buffer.from(speech.speech, 'base64').length;
    const ms = bytes / BYTES_A_MS;
    if (bytes % 2 !== 0 || ms > MOST_MS) throw badField('speech.speech', 'is not 16-bit PCM of at most 60 s');
    const [heard] = [...world.tenant.sounds.values()]
      .filter(({ fetched, duration }) => fetched !== undefined && Math.abs(duration - ms) <= NEAR_MS)
      .toSorted((a, b) => (b.fetched ?? 0) - (a.fetched ?? 0));
    return { recognition_text: heard?.said ?? '' };
  },
});
