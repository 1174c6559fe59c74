import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRecogniser } from '../../src/feishu/recognise.ts';
import { type Answer, type Answering, type Called, openAnswering } from '../door/answering.ts';

let platform: Answering;
let answer: Answer;
const called: Called[] = [];
beforeEach(async () => {
  called.splice(0);
  platform = await openAnswering((one) => {
    called.push(one);
    return answer;
  });
});
afterEach(() => platform.close());

const recognise = (pcm: Uint8Array) => createRecogniser(platform.config, Date.now)(pcm, 'abcdefgh12345678');

test('speech is sent as base64 with its id, and its words come back', async () => {
  answer = { body: { code: 0, data: { recognition_text: '油烟太大' } } };
  // A part of a larger memory: only the part is sent.
  expect(await recognise(Uint8Array.of(9, 0, 1, 9).subarray(1, 3))).toBe('油烟太大');
  expect(called.map(({ method, path, body }) => [method, path, JSON.parse(body)])).toEqual([
    [
      'POST',
      '/open-apis/speech_to_text/v1/speech/file_recognize',
      {
        speech: { speech: Buffer.from([0, 1]).toString('base64') },
        config: { file_id: 'abcdefgh12345678', format: 'pcm', engine_type: '16k_auto' },
      },
    ],
  ]);
});

test.each([{}, { recognition_text: null }])('an answer without words is no words: %j', async (data) => {
  answer = { body: { code: 0, data } };
  expect(await recognise(new Uint8Array(2))).toBe('');
});

test('a refusal is a fault with its code', async () => {
  answer = { status: 400, body: { code: 99991672, msg: 'Access denied' } };
  await expect(recognise(new Uint8Array(2))).rejects.toMatchObject({ name: 'PlatformFault', code: 99991672 });
});
