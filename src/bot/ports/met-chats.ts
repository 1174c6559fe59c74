import type { ChatId, OpenId } from '../../brands.ts';
export type KnownChat = { kind: string; state: string; greetedAt?: number | undefined };

export type ChatChange =
  | {
      kind: 'chat-met';
      chatId: ChatId;
      type: 'p2p' | 'group';
      name?: string | undefined;
      greetedAt?: number | undefined;
    }
  | { kind: 'chat-left'; chatId: ChatId; state: 'left' | 'dissolved'; at: number };

/** What is known of a chat, and whether we know who writes in it. */
export type Met = { chat: KnownChat | undefined; person: boolean };

/** The part of the Store that knows the chats the bot has met. */
export type ChatStore = {
  chat(chatId: ChatId): Promise<KnownChat | undefined>;
  /** Both are read in one round trip. */
  met(chatId: ChatId, openId: OpenId): Promise<Met>;
  /** Groups the bot is in, by name; a group nobody named yet has ''. */
  groups(): Promise<{ chatId: ChatId; name: string }[]>;
};

/** Joined in subjects.ts. */
export type ChatPort = {
  store: ChatStore;
  change: ChatChange;
};
