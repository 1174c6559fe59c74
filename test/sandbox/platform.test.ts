import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type OpenApi, openApi } from './api.ts';
import { buttonCard, KEYS, type OpenSandbox, openSandbox } from './open-sandbox.ts';

let feishu: OpenSandbox;
let api: OpenApi;
let worker: string;
beforeEach(async () => {
  feishu = await openSandbox();
  api = await openApi(feishu);
  worker = feishu.who('网格员甲');
});
afterEach(() => feishu.close());

const text = (words: string) => ({ text: words });
const idOf = (answer: { data?: Record<string, unknown> }) => z.string().parse(answer.data?.message_id);

describe('tokens', () => {
  const login = (app_secret: string) =>
    api.anonymous('POST', '/auth/v3/tenant_access_token/internal', { app_id: KEYS.appId, app_secret });

  test('live two hours and are the same again while half an hour remains', async () => {
    const first = await login(KEYS.appSecret);
    expect(first).toMatchObject({ code: 0, tenant_access_token: expect.stringMatching(/^t-/) });
    await feishu.client.advance('PT85M');
    expect((await login(KEYS.appSecret)).tenant_access_token).toBe(first.tenant_access_token);
    await feishu.client.advance('PT10M');
    expect((await login(KEYS.appSecret)).tenant_access_token).not.toBe(first.tenant_access_token);
    const old = z.string().parse(first.tenant_access_token);
    expect((await api.call('GET', '/bot/v3/info', undefined, old)).code).toBe(0);
    await feishu.client.advance('PT26M');
    expect((await api.call('GET', '/bot/v3/info', undefined, old)).code).toBe(99991663);
  });

  test('are refused when missing, misshapen or made up; a wrong secret gets none', async () => {
    expect((await api.anonymous('GET', '/bot/v3/info')).code).toBe(99991661);
    expect((await api.call('GET', '/bot/v3/info', undefined, 'x-1')).code).toBe(99991671);
    expect((await api.call('GET', '/bot/v3/info', undefined, 't-1')).code).toBe(99991663);
    expect((await login('wrong')).code).not.toBe(0);
  });

  test('open only what the scopes open', async () => {
    await feishu.client.setFaults({ settings: { grantedScopes: ['im:message'] } });
    const refused = await api.call('GET', '/im/v1/chats');
    expect(refused).toMatchObject({ code: 99991672, error: { permission_violations: expect.any(Array) } });
    const listed = await api.call('GET', '/application/v6/scopes');
    expect(listed.data?.scopes).toContainEqual({ scope_name: 'im:message', grant_status: 1, scope_type: 'tenant' });
    expect(listed.data?.scopes).toContainEqual({ scope_name: 'im:chat', grant_status: 2, scope_type: 'tenant' });
  });
});

describe('messages', () => {
  test('a repeated uuid is one message within the hour, another after it', async () => {
    const first = await api.send(worker, 'text', text('一'), { uuid: 'u1' });
    expect(idOf(await api.send(worker, 'text', text('一'), { uuid: 'u1' }))).toBe(idOf(first));
    await feishu.client.advance('PT61M');
    expect(idOf(await api.send(worker, 'text', text('一'), { uuid: 'u1' }))).not.toBe(idOf(first));
  });

  test('five a second to one chat, the sixth is refused and goes through a second later', async () => {
    await feishu.client.setFaults({ settings: { perSecond: 1000 } });
    const codes = [];
    for (let count = 0; count < 6; count += 1) codes.push((await api.send(worker, 'text', text('快'))).code);
    expect(codes).toEqual([0, 0, 0, 0, 0, 230020]);
    expect((await api.send(feishu.who('网格员乙'), 'text', text('别人'))).code).toBe(0);
    await feishu.client.advance('PT1S');
    expect((await api.send(worker, 'text', text('再来'))).code).toBe(0);
  });

  test('too many calls of one API are refused with the time to wait', async () => {
    await feishu.client.setFaults({ settings: { perMinute: 2 } });
    await api.call('GET', '/bot/v3/info');
    await api.call('GET', '/bot/v3/info');
    const refused = await api.call('GET', '/bot/v3/info');
    expect([refused.status, refused.code]).toEqual([429, 99991400]);
    expect(Number(refused.headers.get('x-ogw-ratelimit-reset'))).toBeGreaterThan(50);
  });

  test('go nowhere they may not go', async () => {
    const send = async (to: string) => (await api.send(to, 'text', text('在吗'))).code;
    expect(await send('ou_nobody')).toBe(99992351);
    expect(await send('oc_nowhere')).toBe(230034);
    expect((await api.call('POST', '/im/v1/messages', { receive_id: worker })).code).toBe(99992402);
    const made = await feishu.client.makeGroup(worker, '临时', []);
    await feishu.client.removeBot(worker, made.chat_id);
    expect(await send(made.chat_id)).toBe(230002);
    const person = feishu.sandbox.tenant.people.get(worker);
    if (person) person.available = false;
    expect(await send(worker)).toBe(230013);
  });

  test('of the wrong content are refused', async () => {
    const send = async (type: string, content: object) => (await api.send(worker, type, content)).code;
    expect(await send('text', { words: 'x' })).toBe(230001);
    expect(await send('image', { image_key: 'img_v3_none' })).toBe(230001);
    expect(await send('text', text('长'.repeat(60_000)))).toBe(230025);
    await feishu.client.advance('PT1S');
    expect(await send('post', { title: 'x', content: [[{ tag: 'text', text: 'x' }]] })).toBe(230001);
    await feishu.client.setFaults({ settings: { refusePhones: true } });
    for (const phone of ['13800138000', '+8613800138000', '+86-13800138000'])
      expect(await send('text', text(`电话${phone}`))).toBe(230028);
    expect(await send('text', text('编号 d5f14091770703f3 和 0a1b2c3d-1380-4013-8000-13800138000a'))).toBe(0);
  });

  test('mention people by their marks, as people then read them', async () => {
    const chat = feishu.group('德加网格群');
    const at = `<at user_id="${worker}">网格员甲</at> 请看`;
    const sent = await api.send(chat, 'text', text(at));
    expect(sent.data?.mentions).toMatchObject([{ key: '@_user_1', id: worker, name: '网格员甲' }]);
    expect((await feishu.client.messages(chat)).map((message) => message.text)).toEqual(['@网格员甲 请看']);
  });

  test('urgent marks reach members of the chat, until they read', async () => {
    const chat = feishu.group('德加网格群');
    const sent = await api.send(chat, 'interactive', buttonCard('按'));
    const outside = feishu.who('带班领导');
    const path = `/im/v1/messages/${idOf(sent)}/urgent_app?user_id_type=open_id`;
    const marked = await api.call('PATCH', path, { user_id_list: [worker, outside] });
    expect(marked.data).toEqual({ invalid_user_id_list: [outside] });
    const urgent = async () => {
      const states = await fetch(`${feishu.base}/sandbox/state?as=${worker}`).then((answer) => answer.json());
      return z.array(z.object({ chat_id: z.string(), unread: z.number(), urgent: z.number() })).parse(states);
    };
    expect(await urgent()).toContainEqual({ chat_id: chat, unread: 1, urgent: 1 });
    await fetch(`${feishu.base}/sandbox/read`, { method: 'POST', body: JSON.stringify({ as: worker, chat }) });
    expect(await urgent()).toContainEqual({ chat_id: chat, unread: 0, urgent: 0 });
  });
});

describe('cards', () => {
  const subCode = async (card: object, to = worker) => {
    await feishu.client.advance('PT1S');
    const answer = await api.send(to, 'interactive', card);
    return answer.code === 230099 ? /ErrCode: (\d+)/.exec(answer.msg)?.[1] : answer.code;
  };
  const card = (...elements: object[]) => ({ schema: '2.0', body: { elements } });
  const markdown = (content: string) => ({ tag: 'markdown', content });
  const table = { tag: 'table', columns: [{ name: 'a', data_type: 'text' }], rows: [{ a: 'x' }] };

  test('are refused with the sub-codes of the platform', async () => {
    expect(await subCode(card(markdown('好')))).toBe(0);
    expect(await subCode({ schema: '2.0', elements: [] })).toBe('200621');
    expect(await subCode({ elements: [] })).toBe('200621');
    expect(await subCode(card({ tag: 'markdown', content: 'x', href: {} }))).toBe('200621');
    expect(await subCode(card({ tag: 'action', actions: [] }))).toBe('200861');
    expect(await subCode(card(...Array(201).fill({ tag: 'hr' })))).toBe('11310');
    expect(await subCode(card(...Array(6).fill(table)))).toBe('11310');
    expect(await subCode(card({ ...table, rows: [{ b: 'x' }] }))).toBe('200915');
    expect(await subCode(card(markdown('<at id=ou_nobody></at>')))).toBe('100290');
    expect(await subCode(card(markdown(`<at id=${worker}></at>`)))).toBe(0);
    expect(await subCode(card(markdown('<at id=all></at>')))).toBe('100290');
    expect(await subCode(card({ tag: 'img', img_key: 'img_v3_none', alt: { tag: 'plain_text', content: '' } }))).toBe(
      '200570',
    );
    expect(await subCode(card(markdown('字'.repeat(11_000))))).toBe(230025);
  });

  test('name the unknown property and where it stands', async () => {
    const { msg } = await api.send(worker, 'interactive', card(markdown('x'), { tag: 'hr', colour: 'red' }));
    expect(msg).toContain('unknown property: colour');
    expect(msg).toContain('ErrPath: ROOT -> body -> elements -> [1](tag: hr)');
  });

  test('change for 14 days, only as cards, only of schema 2.0, not after a recall', async () => {
    const path = `/im/v1/messages/${idOf(await api.send(worker, 'interactive', buttonCard('按')))}`;
    const patch = async (content: object) => (await api.call('PATCH', path, { content: JSON.stringify(content) })).code;
    expect(await patch(buttonCard('再按'))).toBe(0);
    expect(await patch({ elements: [] })).toBe(230099);
    await feishu.client.advance('P14DT1M');
    api = await openApi(feishu);
    expect((await api.call('PATCH', path, { content: JSON.stringify(buttonCard('晚')) })).code).toBe(230031);
    const plain = `/im/v1/messages/${idOf(await api.send(worker, 'text', text('一')))}`;
    expect((await api.call('PATCH', plain, { content: JSON.stringify(buttonCard('x')) })).code).toBe(230001);
    const recalled = `/im/v1/messages/${idOf(await api.send(worker, 'interactive', buttonCard('按')))}`;
    await api.call('DELETE', recalled);
    expect((await api.call('PATCH', recalled, { content: JSON.stringify(buttonCard('x')) })).code).toBe(230011);
  });
});

describe('groups', () => {
  test('one unknown member fails the making; serial changes only', async () => {
    const make = (body: object) => api.call('POST', '/im/v1/chats', body);
    expect((await make({ name: '群', user_id_list: [worker, 'ou_nobody'] })).code).toBe(232043);
    const made = await make({ name: '群', user_id_list: [worker] });
    const path = `/im/v1/chats/${z.string().parse(made.data?.chat_id)}`;
    const add = (name: string) => api.call('POST', `${path}/members`, { id_list: [feishu.who(name)] });
    const codes = (await Promise.all([add('网格员乙'), add('带班领导')])).map((answer) => answer.code);
    expect(codes.toSorted()).toEqual([0, 232019]);
    expect((await api.call('DELETE', path)).code).toBe(0);
    expect((await add('网格员乙')).code).toBe(232009);
  });

  test('of others are changed only in what members may change', async () => {
    const path = `/im/v1/chats/${feishu.group('指挥室')}`;
    expect((await api.call('PUT', path, { description: '值守' })).code).toBe(0);
    expect((await api.call('PUT', path, { at_all_permission: 'only_owner' })).code).toBe(232016);
    expect((await api.call('DELETE', path)).code).toBe(232017);
    expect((await api.call('PATCH', `${path}/announcement`, { revision: '1' })).code).toBe(232097);
  });

  test('are found by name and read page by page', async () => {
    const found = await api.call('GET', '/im/v1/chats/search?query=值班');
    expect(found.data?.items).toHaveLength(4);
    const page = await api.call('GET', '/im/v1/chats?page_size=3');
    expect(page.data).toMatchObject({ has_more: true, items: { length: 3 } });
    const rest = await api.call('GET', `/im/v1/chats?page_size=3&page_token=${page.data?.page_token}`);
    expect(rest.data).toMatchObject({ has_more: false, items: { length: 3 } });
  });
});

test('what is not served is not found', async () => {
  expect(await api.call('GET', '/drive/v1/files')).toMatchObject({ status: 404, code: 99991201 });
});
