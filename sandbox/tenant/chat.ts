import type { JsonObject } from '../json.ts';

/** A message kept at the top of a chat's pin list. */
export type Pin = { messageId: string; operator: string; at: number };

/** One block of a docx group announcement. */
export type Block = { blockId: string; parentId: string; block: JsonObject };

/** What a group's owner decides for the group; the words of the chat pages. */
export type ChatRules = {
  add_member_permission: 'all_members' | 'only_owner';
  share_card_permission: 'allowed' | 'not_allowed';
  at_all_permission: 'all_members' | 'only_owner';
  edit_permission: 'all_members' | 'only_owner';
  urgent_setting: 'all_members' | 'only_owner';
  chat_type: 'private' | 'public';
  membership_approval: 'no_approval_required' | 'approval_required';
  join_message_visibility: 'all_members' | 'only_owner' | 'not_anyone';
  leave_message_visibility: 'all_members' | 'only_owner' | 'not_anyone';
};

/** A conversation: of one person with the bot, or of a group. Members are open_ids in joining order. */
export type Chat = {
  chatId: string;
  mode: 'p2p' | 'group';
  name: string;
  description: string;
  avatar?: string;
  members: string[];
  hasBot: boolean;
  /** open_id of the owner; undefined when the bot is the owner. */
  owner?: string;
  /** open_id of who made the group; undefined when the bot did. */
  maker?: string;
  managers: Set<string>;
  botIsManager: boolean;
  dissolved: boolean;
  rules: ChatRules;
  pins: Pin[];
  topNotice?: { messageId?: string };
  announcement: { revision: number; blocks: Block[] };
  createdAt: number;
  /** open_id → number of the last message this person has read. */
  read: Map<string, number>;
  /** Real-time lock while the members are being changed. */
  changing: boolean;
};

/** The rules of a group nobody has changed. */
export const USUAL_RULES: ChatRules = {
  add_member_permission: 'all_members',
  share_card_permission: 'allowed',
  at_all_permission: 'all_members',
  edit_permission: 'all_members',
  urgent_setting: 'all_members',
  chat_type: 'private',
  membership_approval: 'no_approval_required',
  join_message_visibility: 'all_members',
  leave_message_visibility: 'all_members',
};

type ChatStart = Pick<Chat, 'chatId' | 'mode' | 'name' | 'members' | 'hasBot' | 'createdAt'> &
  Partial<Pick<Chat, 'owner' | 'maker' | 'description' | 'rules' | 'botIsManager'>>;

/** A new chat without messages. */
export const newChat = (start: ChatStart): Chat => ({
  description: '',
  managers: new Set(),
  botIsManager: false,
  dissolved: false,
  rules: { ...USUAL_RULES },
  pins: [],
  announcement: { revision: 1, blocks: [] },
  read: new Map(),
  changing: false,
  ...start,
});

/** Whether the bot may change everything about the group: as owner, as manager, or as its maker with the scope for it. */
export const botRules = (chat: Chat, operatesAsOwner: boolean): boolean =>
  chat.owner === undefined || chat.botIsManager || (chat.maker === undefined && operatesAsOwner);
