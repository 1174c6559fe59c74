import type { Card } from '../../../cards/elements.ts';
import type { ChatId, MessageId, OpenId } from '../../brands.ts';
import type { Target } from './outgoing.ts';

export type Content = { card: Card } | { words: string };
/** `alone`: what is said in the place of a card where that would be a message of its own. */
export type Picture = Content | { card: Card; alone: string };
export type Sent = { messageId: MessageId; chatId: ChatId };

/** What to do about a failed call: the one table is src/feishu/errors.ts. */
export type Remedy = 'retry' | 'unsure' | 'retry-plain' | 'give-up';

/** What is no more: whoever the message is for, the message that is answered or drawn anew, or a table of a Base as it was. */
export type Gone = 'addressee' | 'message' | 'table';

/** A call the platform refused or that did not come through. `afterMs` is the wait the platform asked for. */
export type PlatformFault = {
  name: 'PlatformFault';
  remedy: Remedy;
  code?: number | undefined;
  message: string;
  afterMs?: number | undefined;
  gone?: Gone | undefined;
};

/** The mouth: src/feishu is the only place that implements it against the SDK. Every method rejects with a PlatformFault. */
export type Messenger = {
  send(to: Target, content: Content, uuid: string): Promise<Sent>;
  reply(messageId: MessageId, content: Content, uuid: string): Promise<Sent>;
  update(messageId: MessageId, card: Card): Promise<void>;
  buzz(messageId: MessageId, openIds: OpenId[]): Promise<void>;
  /** What a message says, a card's texts one after the other; mentions by name. Undefined when it is gone or unreadable. */
  read(messageId: MessageId): Promise<string | undefined>;
  /** The picture somebody sent in a chat message. */
  fetchImage(messageId: MessageId, imageKey: string): Promise<Uint8Array>;
  /** Uploads a picture as our own; returns its image_key. At most 10 MB. */
  uploadImage(bytes: Uint8Array): Promise<string>;
  /** A picture of our own, by its image_key. */
  fetchOwnImage(imageKey: string): Promise<Uint8Array>;
  /** Uploads a file as our own; returns its file_key. At most 30 MB. */
  uploadFile(bytes: Uint8Array, name: string): Promise<string>;
  /** Says a file that was uploaded, once for a uuid. */
  sendFile(to: Target, fileKey: string, uuid: string): Promise<Sent>;
  botOpenId(): Promise<OpenId>;
};
