import type { ChatId, MessageId, OpenId } from '../../brands.ts';
/** A person as the platform knows them; what the app has no scope for is absent. */
export type Listed = {
  openId: OpenId;
  unionId?: string | undefined;
  name?: string | undefined;
  mobile?: string | undefined;
};

/** One right of the app on the open platform. */
export type Scope = { name: string; granted: boolean };

/**
 * What the platform tells of people, groups and the app itself. src/feishu/directory.ts implements it. Every method
 * rejects with a PlatformFault.
 */
export type Directory = {
  /** The groups the bot is in, at most 300. */
  groups(): Promise<{ chatId: ChatId; name: string }[]>;
  /** The people of a group the bot is in, at most 1000, bots left out. */
  membersOf(chatId: ChatId): Promise<Listed[]>;
  /** False too of a group that is no more. */
  isInChat(chatId: ChatId): Promise<boolean>;
  /** open_ids by mobile as it was given; a number nobody has is not in the map. */
  idsOf(mobiles: readonly string[]): Promise<Map<string, OpenId>>;
  /** Names and union ids; people outside the app's contact range are not in the list. */
  people(openIds: readonly OpenId[]): Promise<Listed[]>;
  scopes(): Promise<Scope[]>;
  /** The bytes of a file somebody sent; undefined when there are more than `most`. */
  fetchFile(messageId: MessageId, fileKey: string, most: number): Promise<Uint8Array | undefined>;
};
