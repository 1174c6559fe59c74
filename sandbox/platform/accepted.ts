import type { JsonObject } from '../json.ts';
import type { Mention, Message } from '../tenant/message.ts';

/** A message's content as it is kept. */
export type Accepted = Pick<Message, 'type' | 'content'> & { mentions?: Mention[]; card?: JsonObject };
