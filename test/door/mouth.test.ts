import { afterEach, beforeEach, expect, test } from 'vitest';
import { noticeCard } from '../../cards/notice-card.ts';
import { createChats } from '../../src/feishu/chats.ts';
import { createMessenger, MAX_IMAGE } from '../../src/feishu/mouth.ts';
import { aChat, aMessage, aPerson } from '../harness/ids.ts';
import { type Answer, type Answering, type Called, openAnswering } from './answering.ts';

let platform: Answering;
let answer: (called: Called) => Answer;
const called: Called[] = [];
beforeEach(async () => {
  called.splice(0);
  answer = () => ({ body: { code: 0, data: { message_id: 'om_1', chat_id: 'oc_1' } } });
  platform = await openAnswering((one) => {
    called.push(one);
    return answer(one);
  });
});
afterEach(() => platform.close());

const mouth = () => createMessenger(platform.config, Date.now);
const chats = () => createChats(platform.config, Date.now);
/** The calls made: method, path below /open-apis, and the body. */
const made = () =>
  called.map(({ method, path, body }) => [method, path.replace('/open-apis', ''), body ? JSON.parse(body) : undefined]);
const CARD = noticeCard('标题', '内容');

test('a message goes to a chat or a person, under its uuid, as a card or as a post', async () => {
  const sent = await mouth().send({ chatId: aChat('oc_1') }, { card: CARD }, 'uuid-1');
  await mouth().send({ openId: aPerson('ou_1') }, { words: '一\n\n二' }, 'uuid-2');
  expect(sent).toEqual({ messageId: aMessage('om_1'), chatId: aChat('oc_1') });
  const content = JSON.stringify(CARD);
  const lines = ['一', ' ', '二'].map((text) => [{ tag: 'text', text }]);
  expect(made()).toEqual([
    [
      'POST',
      '/im/v1/messages?receive_id_type=chat_id',
      { receive_id: 'oc_1', msg_type: 'interactive', content, uuid: 'uuid-1' },
    ],
    [
      'POST',
      '/im/v1/messages?receive_id_type=open_id',
      { receive_id: 'ou_1', msg_type: 'post', content: JSON.stringify({ zh_cn: { content: lines } }), uuid: 'uuid-2' },
    ],
  ]);
});

test('a reply, a redrawn card and a mark of urgency name their message, whatever it is called', async () => {
  await mouth().reply(aMessage('om/../1'), { card: CARD }, 'uuid-1');
  await mouth().update(aMessage('om/../1'), CARD);
  await mouth().buzz(aMessage('om/../1'), ['ou_1', 'ou_2'].map(aPerson));
  const content = JSON.stringify(CARD);
  expect(made()).toEqual([
    ['POST', '/im/v1/messages/om%2F..%2F1/reply', { msg_type: 'interactive', content, uuid: 'uuid-1' }],
    ['PATCH', '/im/v1/messages/om%2F..%2F1', { content }],
    ['PATCH', '/im/v1/messages/om%2F..%2F1/urgent_app?user_id_type=open_id', { user_id_list: ['ou_1', 'ou_2'] }],
  ]);
});

test('a picture larger than anybody may send is neither taken whole nor handed in, and not asked for again', async () => {
  answer = () => ({ body: 'x'.repeat(MAX_IMAGE + 1) });
  const larger = { remedy: 'give-up', message: 'a picture is larger than 10 MB' };
  await expect(mouth().fetchImage(aMessage('om_1'), 'img_1')).rejects.toMatchObject(larger);
  called.splice(0);
  await expect(mouth().uploadImage(new Uint8Array(MAX_IMAGE + 1))).rejects.toMatchObject(larger);
  expect(called).toEqual([]);
  answer = () => ({ body: 'x'.repeat(MAX_IMAGE) });
  expect(await mouth().fetchImage(aMessage('om_1'), 'img_1')).toHaveLength(MAX_IMAGE);
});

test('a picture is fetched by its message and handed in as our own', async () => {
  answer = ({ path }) => ({
    body: path.includes('/resources/') ? 'pixels' : { code: 0, data: { image_key: 'img_own' } },
  });
  expect(Buffer.from(await mouth().fetchImage(aMessage('om_1'), 'img_1')).toString()).toBe('pixels');
  expect(await mouth().uploadImage(new TextEncoder().encode('pixels'))).toBe('img_own');
  const [fetched, uploaded] = called;
  expect(fetched?.path).toBe('/open-apis/im/v1/messages/om_1/resources/img_1?type=image');
  expect(uploaded).toMatchObject({
    path: '/open-apis/im/v1/images',
    type: expect.stringContaining('multipart/form-data'),
  });
  expect(uploaded?.body).toMatch(/name="image_type"\r\n\r\nmessage\r\n[\s\S]*name="image"[\s\S]*pixels/);
});

test('an answer with a code is a fault, also under HTTP 200, with the wait its header asks for', async () => {
  answer = () => ({ body: { code: 230002, msg: 'Bot is NOT in the chat' } });
  await expect(mouth().send({ chatId: aChat('oc_1') }, { words: '一' }, 'u')).rejects.toMatchObject({
    code: 230002,
    remedy: 'give-up',
  });
  answer = () => ({ status: 429, headers: { 'x-ogw-ratelimit-reset': '37' }, body: { code: 99991400, msg: 'limit' } });
  await expect(mouth().send({ chatId: aChat('oc_1') }, { words: '一' }, 'u')).rejects.toMatchObject({
    code: 99991400,
    remedy: 'retry',
    afterMs: 37_000,
  });
  answer = () => ({ status: 502, body: '<html>' });
  await expect(mouth().send({ chatId: aChat('oc_1') }, { words: '一' }, 'u')).rejects.toMatchObject({
    code: 502,
    remedy: 'retry',
  });
});

test('who we are is asked once, and again when the answer did not come', async () => {
  const own = mouth();
  answer = () => ({ status: 500, body: {} });
  await expect(own.botOpenId()).rejects.toMatchObject({ remedy: 'retry' });
  answer = () => ({ body: { code: 0, bot: { open_id: 'ou_bot' } } });
  expect([await own.botOpenId(), await own.botOpenId()]).toEqual(['ou_bot', 'ou_bot']);
  expect(called).toHaveLength(2);
});

test('our own group is found by its mark, page after page, and no further than where it is', async () => {
  const items = (page: number) => [
    { chat_id: `oc_${page}a` },
    { chat_id: `oc_${page}b`, description: page === 2 ? '吹哨 [mark-1]' : '别的' },
  ];
  answer = ({ path }) => {
    const page = Number(new URL(path, 'http://x').searchParams.get('page_token') ?? 1);
    return { body: { code: 0, data: { items: items(page), has_more: page < 4, page_token: String(page + 1) } } };
  };
  expect(await chats().findOwn('mark-1')).toBe('oc_2b');
  expect(called).toHaveLength(2);
  expect(await chats().findOwn('mark-2')).toBeUndefined();
  expect(called).toHaveLength(6);
});

test('who could not be added to a group is told, each with the reason', async () => {
  answer = () => ({
    body: {
      code: 0,
      data: { invalid_id_list: ['ou_2'], not_existed_id_list: ['ou_3'], pending_approval_id_list: ['ou_4'] },
    },
  });
  expect(await chats().add(aChat('oc_1'), ['ou_1', 'ou_2', 'ou_3', 'ou_4'].map(aPerson))).toEqual([
    { openId: aPerson('ou_2'), why: 'unavailable' },
    { openId: aPerson('ou_3'), why: 'unknown' },
    { openId: aPerson('ou_4'), why: 'pending' },
  ]);
  answer = () => ({ body: { code: 0, data: { invalid_id_list: null } } });
  expect(await chats().add(aChat('oc_1'), [aPerson('ou_1')])).toEqual([]);
  // One who cannot come keeps no other out (succeed_type 1).
  expect(made()[0]).toEqual([
    'POST',
    '/im/v1/chats/oc_1/members?member_id_type=open_id&succeed_type=1',
    { id_list: ['ou_1', 'ou_2', 'ou_3', 'ou_4'].map(aPerson) },
  ]);
});

test('a group is private, made once for a uuid, and only its owner changes it', async () => {
  expect(await chats().create({ name: '吹哨', description: '[mark]', uuid: 'uuid-1' })).toBe('oc_1');
  expect(made()).toEqual([
    [
      'POST',
      '/im/v1/chats?uuid=uuid-1',
      { name: '吹哨', description: '[mark]', chat_type: 'private', edit_permission: 'only_owner' },
    ],
  ]);
});

test('what is done with a group goes to that group', async () => {
  await chats().makeManagers(aChat('oc_1'), [aPerson('ou_1')]);
  await chats().pin(aMessage('om_1'));
  await chats().putOnTop(aChat('oc_1'), aMessage('om_1'));
  await chats().rename(aChat('oc_1'), '【已结】吹哨');
  await chats().dissolve(aChat('oc_1'));
  expect(made()).toEqual([
    ['POST', '/im/v1/chats/oc_1/managers/add_managers?member_id_type=open_id', { manager_ids: ['ou_1'] }],
    ['POST', '/im/v1/pins', { message_id: 'om_1' }],
    [
      'POST',
      '/im/v1/chats/oc_1/top_notice/put_top_notice',
      { chat_top_notice: [{ action_type: '1', message_id: 'om_1' }] },
    ],
    ['PUT', '/im/v1/chats/oc_1', { name: '【已结】吹哨' }],
    ['DELETE', '/im/v1/chats/oc_1', expect.anything()],
  ]);
});

test('an announcement stands at the head, once for its token, and has fifty lines at most', async () => {
  const lines = Array.from({ length: 60 }, (_, at) => ({ kind: 'point', words: `第${at}` }) as const);
  await chats().announce(aChat('oc_1'), lines, 'token-1');
  const [[method, path, body] = []] = made();
  expect([method, path]).toEqual([
    'POST',
    '/docx/v1/chats/oc_1/announcement/blocks/oc_1/children?revision_id=-1&client_token=token-1',
  ]);
  expect(body).toMatchObject({ index: 0 });
  expect(body.children).toHaveLength(50);
});
