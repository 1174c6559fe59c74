import type { Addressee, ChatId, MessageId, OpenId } from '../../brands.ts';
import type { Outgoing } from './outgoing.ts';
import type { View } from './views.ts';

export type Queued = {
  id: number;
  queue: string;
  outgoing: Outgoing;
  uuid: string;
  revision: number;
  attempts: number;
  createdAt: number;
  firstTriedAt?: number | undefined;
};

export type Delivered = {
  messageId?: MessageId | undefined;
  chatId?: ChatId | undefined;
  /** The version of the case that the card showed at the latest; a card of a case that went on meanwhile is drawn anew. */
  drawn?: number | undefined;
  /** The message it was found to answer only as it was said. */
  answered?: MessageId | undefined;
};

export type LiveCard = {
  subject: string;
  queue: Addressee;
  view: View;
  messageId?: MessageId | undefined;
  chatId?: ChatId | undefined;
  postedAt: number;
};

/** `oldestDueAt`: since when the oldest waits of those that should have been gone. */
export type OutboxHealth = { waiting: number; oldestDueAt?: number | undefined; dead: number };

export type DeadLetter = {
  id: number;
  queue: string;
  kind: string;
  error: string;
  at: number;
  about?: string | undefined;
};

export type OutboxChange =
  /** A message that is already there becomes the chat's live card of a record. */
  | {
      kind: 'live-card';
      subject: string;
      queue: Addressee;
      view: unknown;
      messageId: MessageId;
      chatId: ChatId;
      at: number;
    }
  | { kind: 'live-card-gone'; subject: string; queue: Addressee }
  | { kind: 'dead-letter-again'; id: number; at: number }
  /** A delivery is given up; by whoever held it then alone. */
  | { kind: 'given-up'; id: number; attempts: number; error: string; at: number }
  /** Nothing gets through to this chat or person, until something does. */
  | { kind: 'unreachable'; key: Addressee; error: string; at: number };

/** A chat or a person that nothing gets through to, and since when. */
export type Unreachable = { key: Addressee; error: string; since: number };

/** The part of the Store that delivery uses. */
export type OutboxStore = {
  /** Leases the head of each queue that is due, at most `limit`; nobody else gets them until the lease ends. */
  claim(limit: number, now: number): Promise<Queued[]>;
  /**
   * The same for what this process wrote as taken up already and nobody has called for yet; reads no record. `more`: a write
   * since the last call saw that something else is due and nobody's; not told where `limit` leaves no room for it.
   */
  taken(limit: number, now: number): { mine: Queued[]; more: boolean };
  /** Whether a head of a queue is due and nobody's; a read alone. */
  anyDue(now: number): Promise<boolean>;
  delivered(queued: Queued, result: Delivered, now: number): Promise<void>;
  putOff(queued: Queued, dueAt: number, error: string, now: number): Promise<void>;
  /** Whether another of those told of the same at once was reached; open: it is still on its way to one. */
  reached(group: string, beside: Queued): Promise<'yes' | 'no' | 'open'>;
  /**
   * Whether this message of ours, among the last to somebody, was said as an answer to one of theirs. In their own chat that
   * is done in a topic alone, and what is said under it stays there.
   */
  isAnswerTo(openId: OpenId, messageId: MessageId): Promise<boolean>;
  unreachable(): Promise<Unreachable[]>;
  nextDelivery(): Promise<number | undefined>;
  /** How many deliveries are due and not done, leased ones included. */
  dueDeliveries(now: number): Promise<number>;
  /** Makes due what a clock that ran ahead has put off; `setBack`: it is known that it did. Resolves with how many. */
  lookAnew(now: number, setBack: boolean): Promise<number>;
  /** Gives back all that is taken up: for whoever knows that nobody delivers it any more. Resolves with how many. */
  orphaned(): Promise<number>;
  liveCards(subject: string): Promise<LiveCard[]>;
  /** The live cards in a chat. */
  liveCardsIn(chatId: ChatId): Promise<LiveCard[]>;
  /** Live cards posted before this instant, oldest first. */
  agedCards(before: number, limit: number): Promise<LiveCard[]>;
  outboxHealth(now: number): Promise<OutboxHealth>;
  deadLetters(limit: number): Promise<DeadLetter[]>;
};
