import { Buffer } from 'node:buffer';
import * as z from 'zod';
import type { Voice } from '../bot/ports/voice.ts';
import type { Config } from '../config.ts';
import { type Call, createCaller } from './mouth.ts';
import { orEmpty } from './told.ts';

/** A minute of speech is 2.5 MB on its way and then listened to: that takes longer than other calls. */
const TIMEOUT = 30_000;

const Recognised = z.object({ data: z.object({ recognition_text: orEmpty }) });

/** Feishu's recognition of speech (speech_to_text/v1/speech/file_recognize; scope speech_to_text:speech, 20 calls a second). */
export function createRecogniser(config: Pick<Config, 'app' | 'domain'>, now: () => number): Voice['recognise'] {
  let made: Call | undefined;
  return async (pcm, id) => {
    made ??= createCaller(config, now).call;
    const data = {
      speech: { speech: Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength).toString('base64') },
      config: { file_id: id, format: 'pcm', engine_type: '16k_auto' },
    };
    const answer = await made('POST', '/speech_to_text/v1/speech/file_recognize', { data, timeout: TIMEOUT });
    return Recognised.parse(answer).data.recognition_text;
  };
}
