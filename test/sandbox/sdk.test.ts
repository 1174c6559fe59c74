import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { buttonCard, type OpenSandbox, openSandbox } from './open-sandbox.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let feishu: OpenSandbox;
beforeAll(async () => {
  feishu = await openSandbox();
});
afterAll(() => feishu.close());

test('the SDK client sends, replies, changes and recalls', async () => {
  const lark = feishu.lark();
  const worker = feishu.who('网格员甲');
  const sent = await lark.im.v1.message.create({
    params: { receive_id_type: 'open_id' },
    data: { receive_id: worker, msg_type: 'interactive', content: JSON.stringify(buttonCard('上报')) },
  });
  expect(sent.code).toBe(0);
  const messageId = sent.data?.message_id ?? '';
  const replied = await lark.im.v1.message.reply({
    path: { message_id: messageId },
    data: { msg_type: 'text', content: JSON.stringify({ text: '收到' }) },
  });
  expect(replied.data?.parent_id).toBe(messageId);
  await lark.im.v1.message.patch({
    path: { message_id: messageId },
    data: { content: JSON.stringify(buttonCard('再报', {}, '新标题')) },
  });
  const got = await lark.im.v1.message.get({ path: { message_id: messageId } });
  expect(got.data?.items?.[0]?.body?.content).toContain('新标题');
  await lark.im.v1.message.delete({ path: { message_id: replied.data?.message_id ?? '' } });
  const seen = await feishu.client.messages(sent.data?.chat_id ?? '');
  expect(seen.map((message) => [message.msg_type, message.recalled ?? false])).toEqual([
    ['interactive', false],
    ['text', true],
  ]);
});

test('the SDK client uploads a picture, sends it and gets it back', async () => {
  const lark = feishu.lark();
  const uploaded = await lark.im.v1.image.create({ data: { image_type: 'message', image: PNG } });
  const image_key = uploaded?.image_key ?? '';
  const sent = await lark.im.v1.message.create({
    params: { receive_id_type: 'chat_id' },
    data: { receive_id: feishu.group('指挥室'), msg_type: 'image', content: JSON.stringify({ image_key }) },
  });
  expect(sent.code).toBe(0);
  const stream = (await lark.im.v1.image.get({ path: { image_key } })).getReadableStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  expect(Buffer.concat(chunks)).toEqual(PNG);
});

test('the SDK client fetches a picture a person sent', async () => {
  const said = await feishu.client.say({ as: feishu.who('网格员甲'), text: '看看这个', image: PNG.toString('base64') });
  const [seen] = (await feishu.client.messages(said.chat_id)).filter((m) => m.message_id === said.message_id);
  const answer = await feishu.lark().im.v1.messageResource.get({
    path: { message_id: said.message_id, file_key: seen?.image_keys?.[0] ?? '' },
    params: { type: 'image' },
  });
  const headers = z.record(z.string(), z.unknown()).parse({ ...answer.headers });
  expect(headers['content-type']).toBe('image/png');
});

test('the SDK client makes a group, adds and removes members, pins and puts a notice', async () => {
  const lark = feishu.lark();
  const [owner, second, third] = ['带班领导', '指挥室派遣员', '执法队值班员'].map(feishu.who);
  const made = await lark.im.v1.chat.create({
    params: { set_bot_manager: true, uuid: 'group-1' },
    data: { name: '油烟处置', owner_id: owner, user_id_list: [second ?? ''] },
  });
  const chat_id = made.data?.chat_id ?? '';
  const again = await lark.im.v1.chat.create({
    params: { uuid: 'group-1' },
    data: { name: '油烟处置', owner_id: owner },
  });
  expect(again.data?.chat_id).toBe(chat_id);
  const added = await lark.im.v1.chatMembers.create({
    path: { chat_id },
    params: { succeed_type: 1 },
    data: { id_list: [third ?? '', 'ou_nobody'] },
  });
  expect(added.data?.not_existed_id_list).toEqual(['ou_nobody']);
  const members = await lark.im.v1.chatMembers.get({ path: { chat_id } });
  expect(members.data?.items?.map((member) => member.name)).toEqual(['带班领导', '指挥室派遣员', '执法队值班员']);
  await lark.im.v1.chatMembers.delete({ path: { chat_id }, data: { id_list: [third ?? ''] } });
  const sent = await lark.im.v1.message.create({
    params: { receive_id_type: 'chat_id' },
    data: { receive_id: chat_id, msg_type: 'interactive', content: JSON.stringify(buttonCard('办理')) },
  });
  const message_id = sent.data?.message_id ?? '';
  await lark.im.v1.pin.create({ data: { message_id } });
  await lark.im.v1.chatTopNotice.putTopNotice({
    path: { chat_id },
    data: { chat_top_notice: [{ action_type: '1', message_id }] },
  });
  const detail = await fetch(`${feishu.base}/sandbox/chat?id=${chat_id}`).then((answer) => answer.json());
  expect(detail).toMatchObject({
    name: '油烟处置',
    members: [owner, second],
    pins: [{ message_id, text: '标题' }],
    top_notice: { message_id },
  });
});

test('the SDK client writes the announcement of a group', async () => {
  const chat_id = feishu.group('德加网格群');
  const text_run = { content: '每周五巡查' };
  await feishu.lark().docx.v1.chatAnnouncementBlockChildren.create({
    path: { chat_id, block_id: chat_id },
    params: { revision_id: -1 },
    data: { index: 0, children: [{ block_type: 2, text: { elements: [{ text_run }], style: {} } }] },
  });
  const detail = await fetch(`${feishu.base}/sandbox/chat?id=${chat_id}`).then((answer) => answer.json());
  expect(detail).toMatchObject({ announcement: '每周五巡查' });
});

test('the SDK client finds people', async () => {
  const lark = feishu.lark();
  const open_id = feishu.who('网格员甲');
  const one = await lark.contact.v3.user.get({ path: { user_id: open_id } });
  expect(one.data?.user?.name).toBe('网格员甲');
  const mobiles = [one.data?.user?.mobile ?? '', '13900000000'];
  const found = await lark.contact.v3.user.batchGetId({ data: { mobiles } });
  expect(found.data?.user_list).toEqual([{ user_id: open_id, mobile: mobiles[0] }, { mobile: '13900000000' }]);
});
