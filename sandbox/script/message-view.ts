import type { JsonObject } from '../json.ts';

/** A message as scripts see it; `sender` is a person's id or `bot`, `card` the whole card as now shown. */
export type MessageView = {
  message_id: string;
  chat_id: string;
  sender: string;
  sender_name: string;
  msg_type: string;
  create_time: number;
  text?: string;
  card?: JsonObject;
  image_keys?: string[];
  file?: { key: string; name: string };
  parent_id?: string;
  /** The topic it stands in. */
  thread_id?: string;
  updated?: true;
  recalled?: true;
  urgent_to?: string[];
};
