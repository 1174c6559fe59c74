import type { JsonObject } from '../json.ts';

/** A mention inside a message's text, standing there as its key. */
export type Mention = { key: string; kind: 'user' | 'bot'; openId: string; name: string };

/** A message; `content` is the JSON text as the platform keeps it, for cards the card as now shown. */
export type Message = {
  messageId: string;
  chatId: string;
  /** Running number over the whole tenant: the order of arrival. */
  number: number;
  type: string;
  content: string;
  /** open_id of the sender; undefined for the bot. */
  from?: string;
  createdAt: number;
  updatedAt: number;
  recalled: boolean;
  updated: boolean;
  rootId?: string;
  parentId?: string;
  threadId?: string;
  mentions: Mention[];
  /** The card as now shown, parsed; only for interactive messages. */
  card?: JsonObject;
  /** open_ids of those who got an urgent mark with it. */
  urgentTo: Set<string>;
  /** Clicks on this card being answered by the host right now. */
  clicksInFlight: number;
};
