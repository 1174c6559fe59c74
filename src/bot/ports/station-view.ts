import type { DraftId, OpenId } from '../../brands.ts';
import type { CallId, DutyId, ProblemId, TalkId } from '../../station/ids.ts';

/** What the messages of the station show; what belongs to somebody is drawn only in that person's own chat. */
export type StationView =
  /** What somebody has today. */
  | { view: 'day'; openId: OpenId }
  /** The same of a department or the desk, for its duty chat. */
  | { view: 'day-of'; party: string }
  | { view: 'problems'; openId: OpenId }
  | { view: 'problem'; problem: ProblemId; openId: OpenId; said?: string | undefined }
  | { view: 'talks'; openId: OpenId }
  /** `token`: of the public page that was just made. */
  | { view: 'talk'; talk: TalkId; openId: OpenId; said?: string | undefined; token?: string | undefined }
  /** A vote, in the group it is pressed in. */
  | { view: 'talk-vote'; talk: TalkId }
  | { view: 'talk-task'; talk: TalkId; n: number; openId: OpenId }
  /** Who is at the stations today; */
  | { view: 'duties' }
  | { view: 'duty-mine'; openId: OpenId }
  | { view: 'duty-asked'; duty: DutyId; openId: OpenId }
  | { view: 'duty-gap'; day: string; communities: string[] }
  | { view: 'duty-import'; draft: DraftId; openId: OpenId }
  | { view: 'home-calls'; openId: OpenId }
  | { view: 'home-call'; call: CallId; openId: OpenId; said?: string | undefined }
  | { view: 'station-form'; draft: DraftId; openId: OpenId };
