import type { DraftId, OpenId } from '../../brands.ts';
import type { VisitId } from '../../visits/visit.ts';

/** What the messages of a visit show; each asks again whether its reader takes part. */
export type VisitView =
  /** How far it has come, with its cards; `said`: what was just taken in. */
  | { view: 'visit'; visit: VisitId; openId: OpenId; said?: string | undefined }
  | { view: 'visit-group'; visit: VisitId; group: number; openId: OpenId }
  /** How one item is looked at and on what ground; `alarm`: it failed and cannot wait. */
  | { view: 'visit-item'; visit: VisitId; item: string; openId: OpenId; alarm?: true | undefined }
  | { view: 'visit-finish'; visit: VisitId; openId: OpenId }
  | { view: 'visit-told'; visit: VisitId; openId: OpenId; said?: string | undefined }
  /** What the owner opens on their own phone; the token is drawn and kept nowhere. */
  | { view: 'visit-owner'; visit: VisitId; token: string }
  /** Pictures of which it is not known what they show. */
  | { view: 'visit-which'; visit: VisitId; from: DraftId; openId: OpenId }
  /** What somebody may begin or go on with. */
  | { view: 'visit-start'; openId: OpenId }
  | { view: 'visit-form'; draft: DraftId; openId: OpenId };
