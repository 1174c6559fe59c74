import type { RosterPage } from '../../../cards/roster/actions.ts';
import type { ChatId, DraftId, OpenId } from '../../brands.ts';
import type { CaseId } from '../../cases/record/ids.ts';

/** What the roster shows: to whoever asks who they are, all else to one admin, whose `openId` is asked again at each drawing. */
export type RosterView =
  | { view: 'who-am-i'; openId: OpenId }
  | { view: 'roster'; page: RosterPage; of?: string | undefined; n?: number | undefined; openId: OpenId }
  | { view: 'roster-form'; draft: DraftId; openId: OpenId }
  | { view: 'registration-request'; person: OpenId; openId: OpenId }
  | { view: 'duty-chat-offer'; chatId: ChatId; name: string; openId: OpenId }
  | { view: 'roster-import'; draft: DraftId; openId: OpenId }
  | { view: 'erase-offer'; case: CaseId; openId: OpenId }
  | { view: 'self-check'; openId: OpenId }
  /** Who is on duty now, of one department or of all; `openId` asks. */
  | { view: 'duty'; department?: string | undefined; openId: OpenId };
