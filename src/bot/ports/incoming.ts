import type { ChatId, MessageId, OpenId, Words } from '../../brands.ts';

/** A Feishu user: open_id is per app, union_id survives a change of app. */
export type Who = { openId: OpenId; unionId?: string | undefined };

export type SentFile = { type: 'file'; fileKey: string; fileName: string };

/** `duration`: ms, as the sender's client says; 0 where it does not. */
export type SentVoice = { type: 'voice'; fileKey: string; duration: number };

/** What a message holds: words and pictures, a file, a voice, or something the bot cannot read. */
export type MessageBody =
  | { type: 'words'; words: Words; images: string[] }
  | SentFile
  | SentVoice
  /** A place picked on the map: its name and address. */
  | { type: 'location'; words: Words }
  | { type: 'other'; messageType: string };

export type Message = {
  kind: 'message';
  /** What the event is remembered by: the message id for messages, the event id for the rest. */
  key: string;
  messageId: MessageId;
  chatId: ChatId;
  inGroup: boolean;
  /** Said in a topic of a chat: what answers it stands there too. */
  inTopic?: boolean | undefined;
  /** The message it replies to. */
  parentId?: MessageId | undefined;
  who: Who;
  content: MessageBody;
};

export type Click = {
  kind: 'click';
  key: string;
  who: Who;
  chatId: ChatId;
  messageId: MessageId;
  cardToken?: string | undefined;
  value: unknown;
  option?: string | undefined;
  options?: string[] | undefined;
  input?: string | undefined;
  checked?: boolean | undefined;
  form?: Record<string, unknown> | undefined;
};

export type Menu = { kind: 'menu'; key: string; who: Who; menu: string };
/** `lastAt`: when the newest message that stands there was said, epoch ms. */
export type Entered = { kind: 'entered'; key: string; chatId: ChatId; who: Who; lastAt?: number | undefined };
/** The bot came into a group, left it, or the group is no more. */
export type ChatEvent = {
  kind: 'bot-added' | 'bot-removed' | 'chat-disbanded';
  key: string;
  chatId: ChatId;
  name?: string | undefined;
  who?: Who | undefined;
};

/** Everything that reaches the bot, in its own words; src/feishu/parse.ts makes it. */
export type Incoming = Message | Click | Menu | Entered | ChatEvent;
