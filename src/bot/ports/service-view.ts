import type { DraftId, OpenId, QuestionId } from '../../brands.ts';
import type { SessionId } from '../../services/session.ts';
import type { NotReached, TellName } from '../../services/told.ts';

/** What the messages of the services show; what belongs to somebody is drawn only in that person's own chat. */
export type ServiceView =
  /** All services. */
  | { view: 'services' }
  /** One of them with its sessions and places; `question`: what it was found by. */
  | { view: 'service'; service: string; question?: QuestionId | undefined }
  /** A session as somebody sees it: when, how many places, how they stand; `said`: what was just done. */
  | { view: 'session'; session: SessionId; openId: OpenId; said?: string | undefined }
  /** What somebody is signed up for, and what they hold. */
  | { view: 'sessions-mine'; openId: OpenId }
  /** Who is in and who waits, for whoever runs it; `unheard`: what has to be passed on to some of them. */
  | {
      view: 'session-list';
      session: SessionId;
      openId: OpenId;
      said?: string | undefined;
      unheard?: NotReached | undefined;
    }
  | { view: 'session-roll'; session: SessionId; lesson: number; page: number; openId: OpenId }
  /** What somebody is told without having asked. */
  | {
      view: 'session-told';
      session: SessionId;
      what: TellName;
      seats: number[];
      lesson?: number | undefined;
      openId: OpenId;
    }
  /** The services somebody may open a session of. */
  | { view: 'service-opening'; openId: OpenId }
  /** An open form; `asked`: what somebody wants to know, where it is the answer. */
  | { view: 'service-form'; draft: DraftId; openId: OpenId; asked?: { by: string; words: string } | undefined };
