import { expect, test } from 'vitest';
import { envelopeIn } from '../../src/feishu/door.ts';
import { parseEvent } from '../../src/feishu/parse.ts';
import { wordsOf } from '../../src/feishu/read-message.ts';
import { envelope } from './events.ts';

const BOT = 'ou_bot';

/** The event as the bot is given it. */
const parsed = (type: string, event: object) => {
  const found = envelopeIn(envelope(type, event, { event_id: 'event-1' }));
  if (!found) throw new Error('no envelope');
  return parseEvent(found, BOT);
};

const message = (more: object, sender: object = {}) =>
  parsed('im.message.receive_v1', {
    sender: { sender_id: { open_id: 'ou_person' }, sender_type: 'user', ...sender },
    message: { message_id: 'om_1', chat_id: 'oc_1', chat_type: 'p2p', message_type: 'text', content: '{}', ...more },
  });

const said = (more: object) => {
  const found = message(more);
  return found?.kind === 'message' ? found.content : undefined;
};

const people = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    key: `@_user_${at + 1}`,
    id: { open_id: at === 0 ? BOT : `ou_${at + 1}` },
    name: `第${at + 1}人`,
  }));

test('each mention becomes its own name, also where one key is the beginning of another', () => {
  const text = people(12)
    .map(({ key }) => key)
    .join(' 和 ');
  const names = Array.from({ length: 11 }, (_, at) => `@第${at + 2}人`).join(' 和 ');
  expect(said({ content: JSON.stringify({ text }), mentions: people(12) })).toEqual({
    type: 'words',
    words: `和 ${names}`,
    images: [],
  });
});

test.each([
  ['of seventy thousand characters', 'x'.repeat(70_000)],
  ['of signs that mean something to a pattern', '[(*+?\\^$|{'],
  ['that is half a character', '\ud800'],
])('a key %s is plain text', (_, key) => {
  const [, mention] = people(2);
  const content = JSON.stringify({ text: `请${key}来看，${key}` });
  expect(said({ content, mentions: [{ ...mention, key }] })).toMatchObject({ words: '请@第2人来看，@第2人' });
});

test('an empty key stands nowhere, and a name that holds a key is only a name', () => {
  const [, second, third] = people(3);
  const mentions = [{ ...second, key: '' }, { ...third, name: '@_user_9' }, people(9)[8]];
  const content = JSON.stringify({ text: '请@_user_3来看' });
  expect(said({ content, mentions })).toMatchObject({ words: '请@@_user_9来看' });
  const item = { body: { content }, mentions: mentions.map((one) => ({ key: one?.key, name: one?.name })) };
  expect(wordsOf({ data: { items: [item] } })).toBe('请@@_user_9来看');
});

test.each(['app', 'bot'])('what a sender of the type %s says is not for us', (sender_type) => {
  expect(message({ content: '{"text":"谁管"}' }, { sender_type })).toBeUndefined();
});

test.each(['user', undefined])('what a person says is (sender type %s)', (sender_type) => {
  expect(message({ content: '{"text":"谁管"}' }, { sender_type })).toMatchObject({
    kind: 'message',
    who: { openId: 'ou_person' },
  });
});

test('in a group only what mentions us is for us; alone with us, everything', () => {
  const content = '{"text":"@_user_1 谁管"}';
  const group = { chat_type: 'group', content };
  expect(message({ ...group })).toBeUndefined();
  expect(message({ ...group, mentions: [{ key: '@_user_1', id: { open_id: 'ou_2' }, name: '张' }] })).toBeUndefined();
  expect(message({ ...group, mentions: people(1) })).toMatchObject({ inGroup: true, content: { words: '谁管' } });
  expect(message({ chat_type: 'topic_group', content })).toBeUndefined();
  expect(message({ content: '{"text":"谁管"}' })).toMatchObject({ inGroup: false });
});

test('a mention of everybody is nobody, and blanks are one', () => {
  expect(said({ content: JSON.stringify({ text: '@_all  油烟 \t 谁管\n楼下 ' }) })).toMatchObject({
    words: '油烟 谁管\n楼下',
  });
});

test('a post is its title and lines, its mentions by name, and its pictures', () => {
  const content = JSON.stringify({
    title: '油烟',
    content: [
      [
        { tag: 'at', user_id: '@_user_2' },
        { tag: 'text', text: '楼下' },
        { tag: 'img', image_key: 'img_1' },
      ],
      [{ tag: 'a', text: '谁管', href: 'https://example.com' }, { tag: 'img' }, { tag: 'emotion' }],
    ],
  });
  expect(said({ message_type: 'post', content, mentions: people(2) })).toEqual({
    type: 'words',
    words: '油烟\n@第2人楼下\n谁管',
    images: ['img_1'],
  });
});

test.each([
  ['image', { image_key: 'img_1' }, { type: 'words', words: '', images: ['img_1'] }],
  ['file', { file_key: 'f', file_name: '名单.xlsx' }, { type: 'file', fileKey: 'f', fileName: '名单.xlsx' }],
  ['file', { file_key: 'f' }, { type: 'file', fileKey: 'f', fileName: '' }],
  ['audio', { file_key: 'f', duration: 1 }, { type: 'voice', fileKey: 'f', duration: 1 }],
  ['audio', { file_key: 'f' }, { type: 'voice', fileKey: 'f', duration: 0 }],
  ['audio', { duration: 1 }, { type: 'other', messageType: 'audio' }],
  ['text', { words: 1 }, { type: 'other', messageType: 'text' }],
  ['post', { content: '油烟' }, { type: 'other', messageType: 'post' }],
  ['image', {}, { type: 'other', messageType: 'image' }],
  ['file', { file_key: '' }, { type: 'other', messageType: 'file' }],
])('a message of the type %s: %j', (message_type, content, expected) => {
  expect(said({ message_type, content: JSON.stringify(content) })).toEqual(expected);
});

test('content that is no JSON is something we cannot read', () => {
  expect(said({ content: '{"text":' })).toEqual({ type: 'other', messageType: 'text' });
});

const click = (action: object) =>
  parsed('card.action.trigger', {
    operator: { open_id: 'ou_person', union_id: 'on_person' },
    token: 'c-1',
    action,
    context: { open_message_id: 'om_card', open_chat_id: 'oc_1' },
  });

test('a click tells who, where, and what was chosen or typed', () => {
  expect(
    click({
      value: { do: 'list' },
      option: 'a',
      options: ['a', 'b'],
      input_value: '字',
      checked: false,
      form_value: { x: 1 },
    }),
  ).toEqual({
    kind: 'click',
    key: 'event-1',
    who: { openId: 'ou_person', unionId: 'on_person' },
    chatId: 'oc_1',
    messageId: 'om_card',
    cardToken: 'c-1',
    value: { do: 'list' },
    option: 'a',
    options: ['a', 'b'],
    input: '字',
    checked: false,
    form: { x: 1 },
  });
  expect(click({ options: 'a' })).toMatchObject({ options: ['a'] });
});

test('what becomes of a chat, by the type of the event', () => {
  const of = (type: string) => parsed(type, { chat_id: 'oc_1', operator_id: { open_id: 'ou_1' }, name: '群' });
  const rest = { key: 'event-1', chatId: 'oc_1', name: '群', who: { openId: 'ou_1' } };
  expect(of('im.chat.member.bot.added_v1')).toEqual({ kind: 'bot-added', ...rest });
  expect(of('im.chat.member.bot.deleted_v1')).toEqual({ kind: 'bot-removed', ...rest });
  expect(of('im.chat.disbanded_v1')).toEqual({ kind: 'chat-disbanded', ...rest });
  expect(of('im.chat.updated_v1')).toBeUndefined();
});

test('the menu, and the first look into our chat', () => {
  const operator_id = { open_id: 'ou_1' };
  expect(parsed('application.bot.menu_v6', { operator: { operator_id }, event_key: 'todo' })).toEqual({
    kind: 'menu',
    key: 'event-1',
    who: { openId: 'ou_1' },
    menu: 'todo',
  });
  expect(parsed('im.chat.access_event.bot_p2p_chat_entered_v1', { chat_id: 'oc_1', operator_id })).toEqual({
    kind: 'entered',
    key: 'event-1',
    chatId: 'oc_1',
    who: { openId: 'ou_1' },
  });
  const entered = { chat_id: 'oc_1', operator_id, last_message_create_time: '1764000000000' };
  expect(parsed('im.chat.access_event.bot_p2p_chat_entered_v1', entered)).toMatchObject({ lastAt: 1764000000000 });
});
