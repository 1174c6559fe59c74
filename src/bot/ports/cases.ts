import type { DraftId, MessageId, OpenId, PhotoId } from '../../brands.ts';
import type { CaseEvent } from '../../cases/lifecycle/events.ts';
import type { Case } from '../../cases/record/case.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import type { OpenTally, Tally } from '../../cases/record/tally.ts';
import type { RosterRows } from '../../roster/roster.ts';
import type { KeepPhoto } from './case-jobs.ts';
import type { CaseView } from './case-view.ts';
import type { Draft } from './forms.ts';

export type Photo = {
  id: PhotoId;
  /** The case's number or the draft's id. */
  target: CaseId | DraftId;
  by: OpenId;
  at: number;
  messageId: MessageId;
  sourceKey: string;
  ownKey?: string | undefined;
  outcome?: PhotoOutcome | undefined;
};

/**
 * What became of a picture: kept by an open form or until it is reported, in a case's record, not taken by the case, or
 * not to be had from the platform.
 */
export type PhotoOutcome = 'kept' | 'joined' | 'refused' | 'lost';

/** What one action needs to know, read in one round trip. */
export type Gathered = {
  roster: RosterRows;
  found?: Case | undefined;
  draft?: Draft | undefined;
  /** But for the lost ones. */
  draftPhotos: Photo[];
};

/** Of a list only the open ones that are late by `now`, that a leader watches, that wait to be signed for, that are on hold, or that are due after `now` and before `until`. */
export type Only =
  | { shelf: 'overdue' | 'supervised' | 'to-sign' | 'on-hold'; now: number }
  | { shelf: 'due-today'; now: number; until: number };

/** Which cases a list shows. Newest or most pressing first; `page` from 0, PAGE cases a page. */
export type CaseList =
  | { list: 'mine'; openId: OpenId; only?: Only | undefined }
  | { list: 'todo'; parties: string[]; only?: Only | undefined }
  | { list: 'desk'; shelf: DeskShelf; now: number }
  | { list: 'station'; communities: string[]; only?: Only | undefined };
export type DeskShelf = 'to-dispatch' | 'return-review' | 'to-verify' | 'overdue' | 'supervised' | 'in-council';

export type CaseChange =
  /** A case as it was found, its new events and its state; refused as a conflict when another change took the version. */
  { kind: 'case'; found: Case | undefined; next: Case; events: CaseEvent[] } | PhotoChange;

export type PhotoChange =
  | { kind: 'photo'; photo: Photo }
  /** All pictures under `from`; refused as a conflict when there is one beside those that were known: it came meanwhile. */
  | { kind: 'photos-moved'; from: DraftId; to: CaseId | DraftId; known: readonly PhotoId[] }
  /** One picture goes elsewhere than it went first; refused as a conflict where it is not as it was known any more. */
  | { kind: 'photo-moved'; photo: Pick<Photo, 'id' | 'target' | 'outcome'>; to: CaseId | DraftId }
  /** What became of it, while it is still where that was decided, and not lost; null: that is open again. */
  | { kind: 'photo-settled'; id: PhotoId; at: CaseId | DraftId; outcome: PhotoOutcome | null }
  | { kind: 'photo-kept'; id: PhotoId; ownKey: string }
  | { kind: 'photo-lost'; id: PhotoId; why: string }
  | { kind: 'collect'; openId: OpenId; target: CaseId | DraftId; until: number }
  | { kind: 'collected'; openId: OpenId };

/** Where a case is, as far as lists look it up. */
export type Site = Pick<Case['place'], 'estate' | 'community'>;

/** The instant by which cases are looked for: of a return the last, for its case has several. */
export type DatedBy = 'opened' | 'dispatched' | 'returned' | 'whistled' | 'closed';

/** Cases of some days: of all, of some departments, communities or matters, or of all but these. */
export type DatedCases = {
  on: DatedBy;
  /** From this instant on, and before that one. */
  from: number;
  to: number;
  by: 'all' | 'department' | 'community' | 'matter';
  keys: readonly string[];
  but?: boolean | undefined;
  /** Where the last ones ended. */
  after?: DatedPlace | undefined;
};
export type DatedPlace = { at: number; id: string };

export type Workload = { party: string; open: number; overdue: number; dueSoon: number };

/** The part of the Store that cases use. */
export type CaseStore = PhotoStore & {
  gather(sought: { caseId?: CaseId | undefined; draftId?: DraftId | undefined }): Promise<Gathered>;
  caseOf(id: CaseId): Promise<Case | undefined>;
  timeline(caseId: CaseId): Promise<CaseEvent[]>;
  /** The one event that left the case at this version. */
  eventAt(caseId: CaseId, version: number): Promise<CaseEvent | undefined>;
  /** Cases of this matter at this place opened since, for repeats. */
  earlier(same: Site & { matter: string | null }, since: number): Promise<Case[]>;
  /** The 分事件 of a 总事件, in the order of their numbers. */
  childrenOf(parent: CaseId): Promise<Case[]>;
  /** The open cases of a place, newest first and 50 at the most, for 「就是这件」. */
  openAt(site: Site): Promise<Case[]>;
  /** `size`: how many a page, PAGE unless said. */
  listed(list: CaseList, page: number, size?: number): Promise<{ cases: Case[]; total: number }>;
  /** How many cases a department's or a station's list has, and how they stand: as many as the list shows of each. */
  openTally(
    list: Extract<CaseList, { list: 'todo' | 'station' }>,
    at: { now: number; until: number },
  ): Promise<OpenTally>;
  /** How many cases stand on each shelf of the desk. */
  shelfCounts(now: number): Promise<Record<DeskShelf, number>>;
  /** Open cases whose next clock is due, earliest first. */
  dueCases(now: number, limit: number): Promise<Case[]>;
  nextCaseDue(): Promise<number | undefined>;
  /** The next cases after a number, open or not, in the order of their numbers. */
  casesAfter(id: string, most: number): Promise<Case[]>;
  /** Cases by the instant of something that befell them, the latest first, with that instant. */
  datedCases(of: DatedCases, most: number): Promise<{ c: Case; at: number }[]>;
  openCases(page: number): Promise<Case[]>;
  /** Open cases of each party: how many, how many overdue, how many due before `until`. */
  workload(now: number, until: number): Promise<Workload[]>;
  /** Numbers of the day, of all cases or of one reporter's. */
  tally(of: { now: number; since: number; until?: number; reporter?: OpenId | undefined }): Promise<Tally>;
  /** How many cases reported between two instants came from where, the second instant not included. */
  openedBySource(from: number, to: number): Promise<{ source: string; count: number }[]>;
  /** The 小区 with at least so many cases opened between two instants, the most first; `most` of them. */
  hotPlaces(of: {
    from: number;
    to: number;
    least: number;
    most: number;
  }): Promise<{ estate: string; count: number }[]>;
  /** The next number of a series, from 1: whoever asks, however many at once, nobody gets it a second time. */
  takeNumber(series: string): Promise<number>;
};

/** The part of the Store that keeps pictures, and where the next ones go. */
export type PhotoStore = {
  /** All pictures under a form, an item or a case, but for the lost ones. */
  photosOf(target: CaseId | DraftId): Promise<Photo[]>;
  /** Somebody's pictures, oldest first, that came before the form or hold they are in, opened since, which was not handed in. */
  heldBy(openId: OpenId, since: number): Promise<Photo[]>;
  photo(id: PhotoId): Promise<Photo | undefined>;
  /** All pictures of one message. */
  photosSentIn(messageId: MessageId): Promise<Photo[]>;
  collecting(openId: OpenId, now: number): Promise<CaseId | DraftId | undefined>;
};

/** Joined in subjects.ts. */
export type CasePort = {
  store: CaseStore;
  change: CaseChange;
  view: CaseView;
  job: KeepPhoto;
  meta: 'calendar';
};
