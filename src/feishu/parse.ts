import * as z from 'zod';
import type { Incoming, MessageBody } from '../bot/ports/incoming.ts';
import { typed } from '../brands.ts';
import type { Envelope } from './door.ts';
import { inPlaceOfKeys } from './mentions.ts';
import { chat, each, maybe, message, orEmpty, person, told } from './told.ts';

const Ids = z.object({ open_id: person, union_id: maybe });
const maybeIds = Ids.optional().catch(undefined);
const Mention = z.object({
  key: told,
  id: z.object({ open_id: maybe }).catch({ open_id: undefined }),
  name: orEmpty,
});

const MessageEvent = z.object({
  sender: z.object({ sender_id: Ids, sender_type: maybe }),
  message: z.object({
    message_id: message,
    parent_id: message.optional().catch(undefined),
    thread_id: maybe,
    chat_id: chat,
    chat_type: told,
    message_type: told,
    content: orEmpty,
    mentions: each(Mention),
  }),
});

const ClickEvent = z.object({
  operator: Ids,
  token: maybe,
  action: z.object({
    // Absent where the component has no callback value (card-callback-communication, FAQ).
    value: z.unknown().optional(),
    option: maybe,
    options: z
      .union([told.transform((one) => [one]), z.array(z.string())])
      .optional()
      .catch(undefined),
    input_value: maybe,
    checked: z.boolean().optional().catch(undefined),
    form_value: z.record(z.string(), z.unknown()).optional().catch(undefined),
  }),
  context: z.object({ open_message_id: message, open_chat_id: chat }),
});

const ChatEvent = z.object({ chat_id: chat, operator_id: maybeIds, name: maybe });
const MenuEvent = z.object({ operator: z.object({ operator_id: Ids }), event_key: told });
/** last_message_create_time: ms as a string, of the newest message that stands there. */
const EnteredEvent = z.object({ chat_id: chat, operator_id: Ids, last_message_create_time: maybe });

const PostNode = z.object({ tag: orEmpty, text: orEmpty, user_id: orEmpty, image_key: maybe });
const Post = z.object({ title: orEmpty, content: z.array(each(PostNode)) });
const Text = z.object({ text: z.string() });
const Image = z.object({ image_key: told });
/** Its coordinates are not taken: the office finds a place by its name. */
const Location = z.object({ name: z.string().trim().min(1) });
const File = z.object({ file_key: told, file_name: orEmpty });
/** duration: ms, as the sender's client says. */
const Audio = z.object({ file_key: told, duration: z.number().catch(0) });

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
const whoOf = (ids: z.infer<typeof Ids>) => ({ openId: ids.open_id, unionId: ids.union_id });

/** The event in the bot's own words; undefined for types the bot does not take. Throws ZodError on a malformed one. */
export function parseEvent(envelope: Envelope, botOpenId: string): Incoming | undefined {
  const { event_type: type, event_id: key } = envelope.header;
  switch (type) {
    case 'im.message.receive_v1':
      return parseMessage(MessageEvent.parse(envelope.event), botOpenId);
    case 'card.action.trigger':
      return parseClick(ClickEvent.parse(envelope.event), key);
    case 'application.bot.menu_v6': {
      const { operator, event_key: menu } = MenuEvent.parse(envelope.event);
      return { kind: 'menu', key, who: whoOf(operator.operator_id), menu };
    }
    case 'im.chat.access_event.bot_p2p_chat_entered_v1': {
      const { chat_id: chatId, operator_id: who, last_message_create_time: last } = EnteredEvent.parse(envelope.event);
      return { kind: 'entered', key, chatId, who: whoOf(who), ...(last ? { lastAt: Number(last) || undefined } : {}) };
    }
    case 'im.chat.member.bot.added_v1':
    case 'im.chat.member.bot.deleted_v1':
    case 'im.chat.disbanded_v1': {
      const { chat_id: chatId, operator_id: who, name } = ChatEvent.parse(envelope.event);
      const kind = type.includes('added') ? 'bot-added' : type.includes('disbanded') ? 'chat-disbanded' : 'bot-removed';
      return { kind, key, chatId, name, who: who && whoOf(who) };
    }
    default:
      return undefined;
  }
}

function parseMessage({ sender, message }: z.infer<typeof MessageEvent>, botOpenId: string): Incoming | undefined {
  if (sender.sender_type === 'bot' || sender.sender_type === 'app') return undefined;
  const { mentions } = message;
  const bot = mentions.filter((mention) => mention.id.open_id === botOpenId);
  const inGroup = message.chat_type !== 'p2p';
  if (inGroup && bot.length === 0) return undefined;
  const named = (text: string) =>
    withNames(text, mentions, botOpenId)
      .replaceAll('@_all', ' ')
      .replace(/[ \t]+/g, ' ')
      .trim();
  return {
    kind: 'message',
    key: message.message_id,
    messageId: message.message_id,
    chatId: message.chat_id,
    inGroup,
    parentId: message.parent_id || undefined,
    ...(message.thread_id ? { inTopic: true } : {}),
    who: whoOf(sender.sender_id),
    content: parseContent(message.message_type, json(message.content), named),
  };
}

/** The names of those mentioned in the place of their keys, ours left out. */
const withNames = (text: string, mentions: z.infer<typeof Mention>[], botOpenId: string): string =>
  inPlaceOfKeys(text, new Map(mentions.map(({ key, id, name }) => [key, id.open_id === botOpenId ? ' ' : `@${name}`])));

function parseContent(type: string, content: unknown, named: (text: string) => string): MessageBody {
  if (type === 'text') {
    const text = Text.safeParse(content);
    if (text.success) return { type: 'words', words: typed(named(text.data.text)), images: [] };
  }
  if (type === 'post') {
    const post = Post.safeParse(content);
    if (post.success) {
      const lines = post.data.content.map((nodes) =>
        nodes.map((node) => (node.tag === 'at' ? node.user_id : node.text)).join(''),
      );
      const images = post.data.content
        .flat()
        .flatMap((node) => (node.tag === 'img' && node.image_key ? [node.image_key] : []));
      return { type: 'words', words: typed(named([post.data.title, ...lines].join('\n'))), images };
    }
  }
  if (type === 'image') {
    const image = Image.safeParse(content);
    if (image.success) return { type: 'words', words: typed(''), images: [image.data.image_key] };
  }
  if (type === 'file') {
    const file = File.safeParse(content);
    if (file.success) return { type: 'file', fileKey: file.data.file_key, fileName: file.data.file_name };
  }
  if (type === 'audio') {
    const audio = Audio.safeParse(content);
    if (audio.success) return { type: 'voice', fileKey: audio.data.file_key, duration: audio.data.duration };
  }
  if (type === 'location') {
    const place = Location.safeParse(content);
    if (place.success) return { type: 'location', words: typed(place.data.name) };
  }
  return { type: 'other', messageType: type };
}

function parseClick({ operator, action, context, token }: z.infer<typeof ClickEvent>, key: string): Incoming {
  return {
    kind: 'click',
    key,
    who: whoOf(operator),
    chatId: context.open_chat_id,
    messageId: context.open_message_id,
    cardToken: token,
    value: action.value,
    option: action.option,
    options: action.options,
    input: action.input_value,
    checked: action.checked,
    form: action.form_value,
  };
}
