import type { RosterPage } from '../../../cards/roster/actions.ts';
import type { DraftId } from '../../brands.ts';
import type { CaseId } from '../../cases/record/ids.ts';

/** What the roster shows: to whoever asks who they are, all else to one admin, whose `openId` is asked again at each drawing. */
export type RosterView =
  | { view: 'who-am-i'; openId: string }
  | { view: 'roster'; page: RosterPage; of?: string | undefined; n?: number | undefined; openId: string }
  | { view: 'roster-form'; draft: DraftId; openId: string }
  | { view: 'registration-request'; person: string; openId: string }
  | { view: 'duty-chat-offer'; chatId: string; name: string; openId: string }
  | { view: 'roster-import'; draft: DraftId; openId: string }
  | { view: 'erase-offer'; case: CaseId; openId: string }
  | { view: 'self-check'; openId: string }
  /** Who is on duty now, of one department or of all; `openId` asks. */
  | { view: 'duty'; department?: string | undefined; openId: string };
