import type { RosterPage } from '../../../cards/actions.ts';

/** What the roster shows, always to one admin: `openId` is asked again whenever it is drawn. */
export type RosterView =
  | { view: 'roster'; page: RosterPage; of?: string | undefined; n?: number | undefined; openId: string }
  | { view: 'roster-form'; draft: string; openId: string }
  | { view: 'registration-request'; person: string; openId: string }
  | { view: 'duty-chat-offer'; chatId: string; name: string; openId: string }
  | { view: 'roster-import'; draft: string; openId: string }
  | { view: 'erase-offer'; case: string; openId: string }
  | { view: 'self-check'; openId: string };
