import type { ChatId, MessageId, OpenId } from '../../brands.ts';
/** Somebody the platform did not let into a group. */
export type NotAdded = { openId: OpenId; why: 'unavailable' | 'unknown' | 'pending' };

/** One line of an announcement, its words shown as they are. */
export type AnnouncedLine = { kind: 'heading' | 'point' | 'text'; words: string };

/** The groups of the platform, as the bot makes, fills and ends them. Every method rejects with a PlatformFault. */
export type Chats = {
  /** A group the bot is in whose description contains the mark. */
  findOwn(mark: string): Promise<ChatId | undefined>;
  /** A new group owned by the bot, nobody else in it yet. `name` ≤ 60 characters, `description` ≤ 100. */
  create(group: { name: string; description: string; uuid: string }): Promise<ChatId>;
  /** Adds at most 50 people, one call at a time a group; who cannot be added is told, the rest are in. */
  add(chatId: ChatId, openIds: readonly OpenId[]): Promise<NotAdded[]>;
  makeManagers(chatId: ChatId, openIds: readonly OpenId[]): Promise<void>;
  pin(messageId: MessageId): Promise<void>;
  putOnTop(chatId: ChatId, messageId: MessageId): Promise<void>;
  /** Writes at most 50 lines at the head of the group's announcement, once for a token. */
  announce(chatId: ChatId, lines: readonly AnnouncedLine[], token: string): Promise<void>;
  rename(chatId: ChatId, name: string): Promise<void>;
  /** The group and its history are gone for ever. */
  dissolve(chatId: ChatId): Promise<void>;
};
