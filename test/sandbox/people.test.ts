import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { openApi } from './api.ts';
import { KEYS, type OpenSandbox, openSandbox } from './open-sandbox.ts';

let feishu: OpenSandbox;
beforeAll(async () => {
  feishu = await openSandbox();
});
afterAll(() => feishu.close());

test('the sample office has every role, and the same ids in every run', async () => {
  const people = await feishu.client.people();
  expect(new Set(people.map((person) => person.role))).toEqual(
    new Set(['grid-worker', 'officer', 'dispatcher', 'leader', 'keeper', 'station', 'property']),
  );
  expect(people).toContainEqual({
    id: expect.stringMatching(/^ou_[0-9a-f]{32}$/),
    name: '市监所值班员',
    role: 'officer',
    department: '市场监管所',
  });
  const again = await openSandbox({ seed: 99 });
  expect(await again.client.people()).toEqual(people);
  await again.close();
});

test('people see their own chat with the bot and their groups', async () => {
  const chats = await feishu.client.chats(feishu.who('网格员甲'));
  expect(chats.map(({ type, name }) => [type, name])).toEqual([
    ['group', '德加网格群'],
    ['p2p', '谁管'],
  ]);
});

test('mistakes are answered 400 with a reason in Chinese', async () => {
  const post = async (path: string, body: unknown) => {
    const answer = await fetch(`${feishu.base}/sandbox${path}`, { method: 'POST', body: JSON.stringify(body) });
    return [answer.status, z.object({ error: z.string() }).parse(await answer.json()).error];
  };
  expect(await post('/say', { as: 'ou_nobody', text: 'x' })).toEqual([400, '没有这个人：ou_nobody']);
  expect(await post('/say', { as: feishu.who('网格员甲') })).toEqual([
    400,
    '说点什么：text、image、file、voice 或 location 至少要有一个',
  ]);
  expect(await post('/clock', { advance: '三小时' })).toEqual([400, '时长写成 PT3H、P1D 这样（ISO 8601）：三小时']);
  const chat = feishu.group('指挥室');
  expect(await post('/say', { as: feishu.who('网格员甲'), chat, text: 'x' })).toEqual([
    400,
    '网格员甲不在「指挥室」里',
  ]);
});

test('updates are told as they happen', async () => {
  const stream = await fetch(`${feishu.base}/sandbox/events`);
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  const said = await feishu.client.say({ as: feishu.who('网格员甲'), text: '早' });
  const told = await reader?.read();
  expect(told?.value).toBe(`data: ${JSON.stringify({ type: 'message', ...flip(said) })}\n\n`);
  await reader?.cancel();
});

const flip = ({ chat_id, message_id }: { chat_id: string; message_id: string }) => ({ chat_id, message_id });

test('one logs in by choosing a person, with a code that works once', async () => {
  const api = await openApi(feishu);
  const redirect_uri = 'http://localhost:1/back';
  const query = new URLSearchParams({ client_id: KEYS.appId, response_type: 'code', redirect_uri, state: 's1' });
  const page = await fetch(`${feishu.base}/open-apis/authen/v1/authorize?${query}`);
  expect(await page.text()).toContain('清单管理员');
  query.set('as', feishu.who('清单管理员'));
  const chosen = await fetch(`${feishu.base}/open-apis/authen/v1/authorize?${query}`, { redirect: 'manual' });
  const back = new URL(chosen.headers.get('location') ?? '');
  expect(back.searchParams.get('state')).toBe('s1');
  const exchange = async (): Promise<unknown> => {
    const keys = { client_id: KEYS.appId, client_secret: KEYS.appSecret };
    const body = { grant_type: 'authorization_code', ...keys, code: back.searchParams.get('code'), redirect_uri };
    const path = `${feishu.base}/open-apis/authen/v2/oauth/token`;
    return (await fetch(path, { method: 'POST', body: JSON.stringify(body) })).json();
  };
  const { access_token } = z.object({ access_token: z.string() }).parse(await exchange());
  const info = await api.call('GET', '/authen/v1/user_info', undefined, access_token);
  expect(info.data).toMatchObject({ name: '清单管理员', open_id: feishu.who('清单管理员') });
  expect(await exchange()).toMatchObject({ code: 20065 });
});
