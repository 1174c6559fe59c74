import type { OpenId } from '../../brands.ts';
import type { AlarmChange, AlarmStore } from './alarms.ts';
import type { CaseChange, CaseStore } from './cases.ts';
import type { CouncilChange, CouncilStore } from './council.ts';
import type { Erased } from './erased.ts';
import type { ExchangeChange, ExchangeStore } from './exchange.ts';
import type { FigureChange, FigureStore } from './figures.ts';
import type { FormChange, FormStore } from './forms.ts';
import type { InspectionChange, InspectionStore } from './inspections.ts';
import type { LedgerChange, LedgerStore } from './ledger.ts';
import type { ListChange, ListStore } from './list.ts';
import type { ChatChange, ChatStore } from './met-chats.ts';
import type { Open311Change, Open311Store } from './open311.ts';
import type { OutboxChange, OutboxStore } from './outbox.ts';
import type { Outgoing } from './outgoing.ts';
import type { ProposalChange, ProposalStore } from './proposals.ts';
import type { QuestionChange, QuestionStore } from './questions.ts';
import type { ReviewChange, ReviewStore } from './reviews.ts';
import type { RosterChange, RosterStore } from './roster.ts';
import type { ServiceChange, ServiceStore } from './services.ts';
import type { StationChange, StationStore } from './station.ts';
import type { VisitChange, VisitStore } from './visits.ts';
import type { WaitingChange, WaitingStore } from './waiting.ts';

/** One thing to write. All changes of one event are one atomic batch. */
export type Change =
  | CoreChange
  | Erased
  | OutboxChange
  | ChatChange
  | QuestionChange
  | FormChange
  | CaseChange
  | ExchangeChange
  | Open311Change
  | AlarmChange
  | FigureChange
  | LedgerChange
  | CouncilChange
  | ListChange
  | ProposalChange
  | InspectionChange
  | ServiceChange
  | StationChange
  | VisitChange
  | RosterChange
  | WaitingChange
  | ReviewChange;

/** The records. One implementation over D1's interface serves both hosts (src/store). */
export type Store = CoreStore &
  OutboxStore &
  ChatStore &
  QuestionStore &
  ListStore &
  FormStore &
  CaseStore &
  ExchangeStore &
  Open311Store &
  AlarmStore &
  FigureStore &
  LedgerStore &
  CouncilStore &
  ProposalStore &
  InspectionStore &
  ServiceStore &
  StationStore &
  VisitStore &
  RosterStore &
  WaitingStore &
  ReviewStore;

/** Single facts of the whole installation; edition: the hash of the list whose matters were kept last; probe: when it was last tried whether one may write; app: the one whose events they are. */
export type MetaKey =
  | 'app'
  | 'last-tick'
  | 'last-digest'
  | 'last-gap'
  | 'last-weekly'
  | 'last-monthly'
  | 'last-list-desk'
  | 'last-review'
  | 'last-amber'
  | 'last-publish'
  | 'earlier-questions'
  | 'calendar'
  | 'edition'
  | 'probe';

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
