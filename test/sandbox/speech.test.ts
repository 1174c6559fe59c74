import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { silence } from '../../sandbox/script/silence.ts';
import { type OpenApi, openApi } from './api.ts';
import { type OpenSandbox, openSandbox } from './open-sandbox.ts';

let feishu: OpenSandbox;
let api: OpenApi;
beforeEach(async () => {
  feishu = await openSandbox();
  api = await openApi(feishu);
});
afterEach(() => feishu.close());

const CONFIG = { file_id: 'abcdefgh_1234567', format: 'pcm', engine_type: '16k_auto' };
const pcm = (seconds: number) => ({ speech: Buffer.alloc(seconds * 32_000).toString('base64') });
const recognise = (seconds: number, config: object = CONFIG) =>
  api.call('POST', '/speech_to_text/v1/speech/file_recognize', { speech: pcm(seconds), config });

/** Says it, and fetches it as the app does. */
async function spoken(said: string, seconds: number) {
  const voice = { sound: silence(seconds).toString('base64'), duration: seconds * 1000, said };
  const { message_id } = await feishu.client.say({ as: feishu.who('网格员甲'), voice });
  const { message } = z.object({ message: z.object({ content: z.string() }) }).parse(feishu.pushed.at(-1)?.event);
  const { file_key } = z.object({ file_key: z.string() }).parse(JSON.parse(message.content));
  return `/im/v1/messages/${message_id}/resources/${file_key}`;
}
const fetched = async (said: string, seconds: number) => api.raw('GET', `${await spoken(said, seconds)}?type=file`);

test('a voice message is pushed as audio and fetched as a file', async () => {
  const path = await spoken('油烟太大', 3);
  expect(feishu.pushed.at(-1)?.event).toMatchObject({ message: { message_type: 'audio' } });
  const response = await api.raw('GET', `${path}?type=file`);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(silence(3));
  expect((await api.call('GET', `${path}?type=image`)).code).toBe(234003);
  expect((await api.call('GET', `${path}x?type=file`)).code).toBe(234003);
});

test('a voice message is a message of its own', async () => {
  const as = feishu.who('网格员甲');
  const voice = { sound: '', duration: 1000, said: '油烟' };
  await expect(feishu.client.say({ as, voice, text: '油烟' })).rejects.toThrow('要单独发');
  await expect(feishu.client.say({ as, voice, file: { name: '名单', content: '' } })).rejects.toThrow('要单独发');
});

test('what is heard is what was said last of all that was fetched and is as long', async () => {
  await fetched('三秒', 3);
  await fetched('五秒', 5);
  await spoken('不取', 7);
  expect((await recognise(3)).data).toEqual({ recognition_text: '三秒' });
  expect((await recognise(5)).data).toEqual({ recognition_text: '五秒' });
  // Of a wrong rate, or never fetched.
  expect((await recognise(9)).data).toEqual({ recognition_text: '' });
  expect((await recognise(7)).data).toEqual({ recognition_text: '' });
  await fetched('又是三秒', 3);
  expect((await recognise(3)).data).toEqual({ recognition_text: '又是三秒' });
});

test('only PCM of a minute, under an id of sixteen, with the scope, twenty times a second', async () => {
  for (const config of [
    { ...CONFIG, file_id: 'short' },
    { ...CONFIG, file_id: 'abcdefgh-1234567' },
    { ...CONFIG, format: 'opus' },
    { ...CONFIG, engine_type: '8k' },
    { ...CONFIG, more: 1 },
  ])
    expect((await recognise(1, config)).code).toBe(99992402);
  expect((await recognise(60)).code).toBe(0);
  expect((await recognise(60.001)).code).toBe(99992402);
  expect((await recognise(0)).code).toBe(99992402);
  await feishu.client.advance('PT2S');
  const codes = await Promise.all(Array.from({ length: 21 }, async () => (await recognise(0.01)).code));
  expect(codes.filter((code) => code !== 0)).toEqual([99991400]);
  await feishu.client.advance('PT2S');
  await feishu.client.setFaults({ settings: { grantedScopes: ['im:message'] } });
  expect((await recognise(1)).code).toBe(99991672);
});
