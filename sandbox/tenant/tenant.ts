import { newBase, type OfficeBase } from './base.ts';
import type { Chat } from './chat.ts';
import type { Message } from './message.ts';
import type { Person } from './people.ts';

/** A picture: uploaded by the app, or sent by a person. */
export type Picture = {
  key: string;
  bytes: Uint8Array<ArrayBuffer>;
  contentType: string;
  /** What the app uploaded it for; a person's picture has none. */
  use?: 'message' | 'avatar';
};

/** A file: uploaded by the app (`own`), or sent by a person. */
export type SentFile = { key: string; name: string; bytes: Uint8Array<ArrayBuffer>; own: boolean };

/** A voice message's sound, and what the recognition of speech is to make of it. */
export type Sound = {
  key: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** ms. */
  duration: number;
  said: string;
  /** When the app fetched it last, by the running number of fetches. */
  fetched?: number;
};

/** Everything the pretend platform keeps about one tenant and one app; in memory only. */
export type Tenant = {
  key: string;
  bot: { openId: string; name: string };
  people: Map<string, Person>;
  chats: Map<string, Chat>;
  messages: Map<string, Message>;
  pictures: Map<string, Picture>;
  files: Map<string, SentFile>;
  sounds: Map<string, Sound>;
  /** By app_token. */
  bases: Map<string, OfficeBase>;
};

/** Two Bases to which the app was added, without tables. */
export const SAMPLE_BASE = 'bascnSampleBase0001';
export const SECOND_BASE = 'bascnSampleBase0002';

/** A tenant with its people and groups, before anybody has said anything. */
export const newTenant = (bot: Tenant['bot'], people: Person[], chats: Chat[]): Tenant => ({
  key: 'sample-street-office',
  bot,
  people: new Map(people.map((person) => [person.openId, person])),
  chats: new Map(chats.map((chat) => [chat.chatId, chat])),
  messages: new Map(),
  pictures: new Map(),
  files: new Map(),
  sounds: new Map(),
  bases: new Map([SAMPLE_BASE, SECOND_BASE].map((app, i) => [app, newBase(app, `样例多维表格${i + 1}`)])),
});

/** The messages of a chat, oldest first. */
export const messagesOf = (tenant: Tenant, chatId: string): Message[] =>
  [...tenant.messages.values()].filter((message) => message.chatId === chatId).toSorted((a, b) => a.number - b.number);

/** The name shown for an open_id: a person's, the bot's, or a plain word for somebody unknown. */
export const nameOf = (tenant: Tenant, openId: string | undefined): string =>
  openId === undefined || openId === tenant.bot.openId
    ? tenant.bot.name
    : (tenant.people.get(openId)?.name ?? '未知用户');
