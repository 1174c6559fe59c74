/** Somebody the platform did not let into a group. */
export type NotAdded = { openId: string; why: 'unavailable' | 'unknown' | 'pending' };

/** One line of an announcement, its words shown as they are. */
export type AnnouncedLine = { kind: 'heading' | 'point' | 'text'; words: string };

/** The groups of the platform, as the bot makes, fills and ends them. Every method rejects with a PlatformFault. */
export type Chats = {
  /** A group the bot is in whose description contains the mark. */
  findOwn(mark: string): Promise<string | undefined>;
  /** A new group owned by the bot, nobody else in it yet. `name` ≤ 60 characters, `description` ≤ 100. */
  create(group: { name: string; description: string; uuid: string }): Promise<string>;
  /** Adds at most 50 people, one call at a time a group; who cannot be added is told, the rest are in. */
  add(chatId: string, openIds: readonly string[]): Promise<NotAdded[]>;
  makeManagers(chatId: string, openIds: readonly string[]): Promise<void>;
  pin(messageId: string): Promise<void>;
  putOnTop(chatId: string, messageId: string): Promise<void>;
  /** Writes at most 50 lines at the head of the group's announcement, once for a token. */
  announce(chatId: string, lines: readonly AnnouncedLine[], token: string): Promise<void>;
  rename(chatId: string, name: string): Promise<void>;
  /** The group and its history are gone for ever. */
  dissolve(chatId: string): Promise<void>;
};
