import type { CaseChange, CaseStore } from './cases.ts';
import type { Outgoing } from './outgoing.ts';
import type { RosterStore } from './roster.ts';
import type { View } from './views.ts';

/** How far a question has come: which clarifying groups were asked, so that two are the most. */
export type QuestionState = { asked: string[]; offered: string[] };

export type Question = {
  id: string;
  at: number;
  chatId: string;
  asker: string;
  /** Redacted: no phone, no ID number, no plate. */
  words: string;
  outcome: 'answer' | 'ask' | 'candidates' | 'referral' | 'not-listed' | 'emergency' | 'desk';
  matter?: string | undefined;
  matterHash?: string | undefined;
  hits: { matter: string; score: number }[];
  state: QuestionState;
};

export type Press = {
  id: string;
  at: number;
  presser: string;
  action: string;
  question?: string | undefined;
  matter?: string | undefined;
  matterHash?: string | undefined;
  reason?: string | undefined;
};

export type KnownChat = { kind: string; state: string; greetedAt?: number | undefined };

/** Single facts of the whole installation; edition: the hash of the list whose matters were kept last. */
export type MetaKey = 'last-tick' | 'last-digest' | 'calendar' | 'edition';

/** One thing to write. All changes of one event are one atomic batch. */
export type Change =
  | { kind: 'question'; question: Question }
  | {
      kind: 'question-moved';
      id: string;
      outcome: Question['outcome'];
      matter?: string | undefined;
      state: QuestionState;
    }
  | { kind: 'press'; press: Press }
  | {
      kind: 'chat-met';
      chatId: string;
      type: 'p2p' | 'group';
      name?: string | undefined;
      greetedAt?: number | undefined;
    }
  | { kind: 'chat-left'; chatId: string; state: 'left' | 'dissolved' }
  | { kind: 'live-card-gone'; subject: string; queue: string }
  | { kind: 'meta'; key: MetaKey; value: string }
  | CaseChange;

/** One more of a person's messages or clicks in the minute of `at`; more than `most` of them are not taken in. */
export type Flow = { person: string; kind: 'message' | 'click'; most: number };

export type Commit = {
  /** What the event is remembered by; a second commit with it changes nothing. */
  remember?: string | undefined;
  at: number;
  flow?: Flow | undefined;
  changes: Change[];
  says: Outgoing[];
};

/** done: written. too-fast: the flow was full, nothing was written. duplicate: the event was taken in before. conflict: the record changed meanwhile; read again. */
export type Committed = 'done' | 'duplicate' | 'conflict' | 'too-fast';

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
  messageId?: string | undefined;
  chatId?: string | undefined;
  /** The version of the case that the card showed at the latest; a card of a case that went on meanwhile is drawn anew. */
  drawn?: number | undefined;
};

export type LiveCard = {
  subject: string;
  queue: string;
  view: View;
  messageId?: string | undefined;
  chatId?: string | undefined;
  postedAt: number;
};

/** `oldestDueAt`: since when the oldest waits of those that should have been gone. */
export type OutboxHealth = { waiting: number; oldestDueAt?: number | undefined; dead: number };

/** The records. One implementation over D1's interface serves both hosts (src/store). */
export type Store = CaseStore &
  RosterStore & {
    commit(commit: Commit): Promise<Committed>;
    chat(chatId: string): Promise<KnownChat | undefined>;
    /** What is known of a chat, and whether we know who writes in it, read in one round trip. */
    met(chatId: string, openId: string): Promise<{ chat: KnownChat | undefined; person: boolean }>;
    question(id: string): Promise<Question | undefined>;
    matterVersion(hash: string): Promise<string | undefined>;
    keepMatterVersions(versions: { hash: string; matter: string; content: string }[], now: number): Promise<void>;

    /** Leases the head of each queue that is due, at most `limit`; nobody else gets them until the lease ends. */
    claim(limit: number, now: number): Promise<Queued[]>;
    delivered(queued: Queued, result: Delivered, now: number): Promise<void>;
    putOff(queued: Queued, dueAt: number, error: string, now: number): Promise<void>;
    bury(queued: Queued, error: string, now: number): Promise<void>;
    nextDelivery(): Promise<number | undefined>;
    /** How many deliveries are due and not done, leased ones included. */
    dueDeliveries(now: number): Promise<number>;
    liveCards(subject: string): Promise<LiveCard[]>;
    outboxHealth(now: number): Promise<OutboxHealth>;
    deadLetters(
      limit: number,
    ): Promise<{ id: number; queue: string; kind: string; error: string; at: number; about?: string | undefined }[]>;
    /** Drops keys remembered before the one instant and some of the deliveries that were done before the other. */
    forget(keysBefore: number, sentBefore: number): Promise<void>;
    meta(key: MetaKey): Promise<string | undefined>;
    /** Live cards posted before this instant, oldest first. */
    agedCards(before: number, limit: number): Promise<LiveCard[]>;
    /** Open cases of each party: how many, how many overdue, how many due before `until`. */
  };
