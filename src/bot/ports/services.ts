import type { DraftId, OpenId } from '../../brands.ts';
import type { ServiceAsk } from '../../services/ask.ts';
import type { SessionEvent } from '../../services/events.ts';
import type { Session, SessionId, SignedUp } from '../../services/session.ts';
import type { ServiceView } from './service-view.ts';

/** An open form of the services: single use, like every form. */
export type ServiceDraft = {
  id: DraftId;
  openId: OpenId;
  at: number;
  ask: ServiceAsk;
  usedAt?: number | undefined;
  result?: string | undefined;
};

export type ServiceChange =
  /**
   * One step of a session, the session before and after it; refused as a conflict when another step took the version. `due`:
   * when its clock strikes next.
   */
  | { kind: 'session'; found: Session | undefined; next: Session; event: SessionEvent; due: number | undefined }
  /** Who a seat belongs to, written with the step that gives it. */
  | { kind: 'signed-up'; session: SessionId; who: SignedUp }
  /** Whoever left and has paid nothing is deleted at once. */
  | { kind: 'signed-out'; session: SessionId; seat: number }
  /** Who took part is deleted for good, the course of the session with it. */
  | { kind: 'session-erased'; next: Session }
  /** 提醒我: somebody wants to hear of the next session, or no longer. */
  | { kind: 'service-wish'; service: string; openId: OpenId; wants: boolean }
  | { kind: 'service-draft'; draft: ServiceDraft };

/** The part of the Store that keeps the sessions of services. */
export type ServiceStore = {
  session(id: SessionId): Promise<Session | undefined>;
  /** Its whole course, oldest first; none of one whose people were deleted. */
  courseOfSession(id: SessionId): Promise<SessionEvent[]>;
  /** Sessions that are neither over nor cancelled, the earliest opened first; of one service where it is named. */
  sessionsGoing(service?: string): Promise<Session[]>;
  /** The sessions in which somebody hears of a seat, the latest changed first. */
  sessionsHeardBy(openId: OpenId): Promise<Session[]>;
  /** The sessions that somebody holds and that are not over, the latest changed first. */
  sessionsHeldBy(openId: OpenId): Promise<Session[]>;
  /** Who the seats of a session belong to, by their numbers. */
  signedUp(id: SessionId): Promise<SignedUp[]>;
  /** Sessions whose clock has struck, at most `most`. */
  dueSessions(now: number, most: number): Promise<Session[]>;
  nextSessionDue(): Promise<number | undefined>;
  /** Sessions of which a lesson begins between two instants, the second not included. */
  sessionsWithin(from: number, to: number): Promise<Session[]>;
  /** Who wants to hear of the next session of a service. */
  wishesFor(service: string, most: number): Promise<OpenId[]>;
  serviceDraft(id: DraftId): Promise<ServiceDraft | undefined>;
};

/** Joined in subjects.ts. */
export type ServicePort = {
  store: ServiceStore;
  change: ServiceChange;
  view: ServiceView;
};
