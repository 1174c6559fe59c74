import type { OpenId } from '../../brands.ts';
import type { Erased } from './erased.ts';
import type { OutboxChange, OutboxStore } from './outbox.ts';
import type { Outgoing } from './outgoing.ts';
import type { SubjectChange, SubjectMeta, SubjectStore } from './subjects.ts';

/** One thing to write. All changes of one event are one atomic batch. */
export type Change = CoreChange | Erased | OutboxChange | SubjectChange;

/** The records. One implementation over D1's interface serves both hosts (src/store). */
export type Store = CoreStore & OutboxStore & SubjectStore;

/** Single facts of the whole installation; probe: when it was last tried whether one may write; app: the one whose events they are. */
export type MetaKey = 'app' | 'last-tick' | 'probe' | SubjectMeta;

export type CoreChange = { kind: 'meta'; key: MetaKey; value: string };

/** One more of a person's messages or clicks, or of a source's orders, in the minute of `at`; more than `most` of them are not taken in. */
export type Flow = { person: OpenId; kind: 'message' | 'click' | 'order'; most: number };

export type Commit = {
  /** What the event is remembered by; a second commit with it changes nothing. */
  remember?: string | undefined;
  at: number;
  flow?: Flow | undefined;
  /** Whoever commits delivers at once what stands first in its queue: it is written as taken up already (see `taken`). */
  takes?: boolean | undefined;
  changes: Change[];
  says: Outgoing[];
};

/** done: written. too-fast: the flow was full, nothing was written. duplicate: the event was taken in before. conflict: the record changed meanwhile; read again. */
export type Committed = 'done' | 'duplicate' | 'conflict' | 'too-fast';

/** The part of the Store that belongs to no subject. */
export type CoreStore = {
  commit(commit: Commit): Promise<Committed>;
  /** Drops keys remembered before the one instant, and before the other some of the deliveries that were done and of what other systems sent. */
  forget(keysBefore: number, sentBefore: number): Promise<void>;
  meta(key: MetaKey): Promise<string | undefined>;
};
