import { textsIn } from '../cards/texts.ts';
import { isObject, type JsonObject, objectsOf, parseJson, textOf } from '../json.ts';
import { announcementText } from '../platform/announcement.ts';
import type { Chat } from '../tenant/chat.ts';
import type { Message } from '../tenant/message.ts';
import type { Person } from '../tenant/people.ts';
import { messagesOf, nameOf } from '../tenant/tenant.ts';
import type { World } from '../world.ts';
import type { MessageView } from './message-view.ts';

/** A person as scripts see them. */
export type PersonView = Pick<Person, 'name' | 'role' | 'department' | 'community'> & { id: string };

/** A chat as scripts see it; `members` are people's ids. */
export type ChatView = {
  chat_id: string;
  type: 'p2p' | 'group';
  name: string;
  members: string[];
  bot: boolean;
  dissolved: boolean;
};

export const personView = ({ openId, name, role, department, community }: Person): PersonView => ({
  id: openId,
  name,
  role,
  ...(department ? { department } : {}),
  ...(community ? { community } : {}),
});

export const chatView = (chat: Chat): ChatView => ({
  chat_id: chat.chatId,
  type: chat.mode,
  name: chat.name,
  members: chat.members,
  bot: chat.hasBot,
  dissolved: chat.dissolved,
});

/** A message's words as people read them: names for mention keys, a post flattened, style marks gone. */
export function wordsOf(message: Message): string | undefined {
  const content = parseJson(message.content);
  if (!isObject(content)) return undefined;
  if (message.type === 'location') return `[位置 ${textOf(content.name) ?? ''}]`;
  if (message.type === 'audio') return `[语音 ${Math.round(Number(content.duration) / 1000)} 秒]`;
  const post = Array.isArray(content.content)
    ? content.content.map((line) => objectsOf(line).map(nodeWords).join(''))
    : [];
  const raw = textOf(content.text) ?? [textOf(content.title) ?? '', ...post].filter((line) => line !== '').join('\n');
  const named = message.mentions.reduce((text, { key, name }) => text.replaceAll(key, `@${name}`), raw);
  const plain = named.replaceAll('@_all', '@所有人').replaceAll(/<\/?[bius]>/g, '');
  return plain === '' ? undefined : plain;
}

const nodeWords = (node: JsonObject): string => {
  if (node.tag === 'at') return textOf(node.user_id) ?? '';
  return textOf(node.text) ?? '';
};

const fileIn = ({ content }: Message): { key: string; name: string } => {
  const sent = parseJson(content);
  return isObject(sent)
    ? { key: textOf(sent.file_key) ?? '', name: textOf(sent.file_name) ?? '' }
    : { key: '', name: '' };
};

export function messageView(world: World, message: Message): MessageView {
  const text = message.card || message.recalled ? undefined : wordsOf(message);
  const pictures = message.recalled || message.card ? [] : [...message.content.matchAll(/"image_key":"([^"]+)"/g)];
  return {
    message_id: message.messageId,
    chat_id: message.chatId,
    sender: message.from ?? 'bot',
    sender_name: nameOf(world.tenant, message.from),
    msg_type: message.type,
    create_time: message.createdAt,
    ...(text === undefined ? {} : { text }),
    ...(message.card && !message.recalled ? { card: message.card } : {}),
    ...(pictures.length > 0 ? { image_keys: pictures.map((found) => found[1] ?? '') } : {}),
    ...(message.type === 'file' && !message.recalled ? { file: fileIn(message) } : {}),
    ...(message.parentId ? { parent_id: message.parentId } : {}),
    ...(message.threadId ? { thread_id: message.threadId } : {}),
    ...(message.updated ? { updated: true } : {}),
    ...(message.recalled ? { recalled: true } : {}),
    ...(message.urgentTo.size > 0 ? { urgent_to: [...message.urgentTo] } : {}),
  };
}

/** The line under a chat's name in the list of chats. */
export function previewOf(message: Message): string {
  if (message.recalled) return '消息已撤回';
  if (message.type === 'image') return '[图片]';
  if (!message.card) return (wordsOf(message) ?? '[消息]').replaceAll('\n', ' ').slice(0, 60);
  const { config, header, body } = message.card;
  const summary = isObject(config) && isObject(config.summary) ? textOf(config.summary.content) : undefined;
  const title = isObject(header) && isObject(header.title) ? textOf(header.title.content) : undefined;
  return (summary ?? title ?? textsIn(body)[0] ?? '卡片消息').slice(0, 60);
}

/** A chat in a person's list: what was said last and what they have not read. */
export function chatState(world: World, chat: Chat, as: string) {
  const messages = messagesOf(world.tenant, chat.chatId);
  const last = messages.at(-1);
  const read = chat.read.get(as) ?? 0;
  const unread = messages.filter((message) => message.number > read && message.from !== as && !message.recalled);
  return {
    ...chatView(chat),
    unread: unread.length,
    urgent: unread.filter((message) => message.urgentTo.has(as)).length,
    ...(last
      ? {
          last: {
            message_id: last.messageId,
            text: previewOf(last),
            time: last.createdAt,
            sender_name: nameOf(world.tenant, last.from),
          },
        }
      : {}),
  };
}

/** Everything about one chat that stands beside its messages. */
export function chatDetailView(world: World, chat: Chat) {
  const pins = chat.pins.map((pin) => {
    const message = world.tenant.messages.get(pin.messageId);
    return { message_id: pin.messageId, text: message ? previewOf(message) : '' };
  });
  const noticed = world.tenant.messages.get(chat.topNotice?.messageId ?? '');
  const notice = noticed
    ? { message_id: noticed.messageId, text: previewOf(noticed) }
    : { text: announcementText(chat) };
  return {
    ...chatView(chat),
    description: chat.description,
    owner: chat.owner ?? 'bot',
    managers: [...chat.managers],
    people: chat.members.map((openId) => ({ id: openId, name: nameOf(world.tenant, openId) })),
    pins,
    ...(chat.topNotice ? { top_notice: notice } : {}),
    announcement: announcementText(chat),
  };
}
