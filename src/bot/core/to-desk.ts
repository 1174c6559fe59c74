import { DESK, type Roster } from '../../roster/roster.ts';
import { dutyChatOr } from '../core/duty-chat-or.ts';
import type { Outgoing, Target } from '../ports/outgoing.ts';

/** Where the desk hears of something: its duty chat or, where it has none, each dispatcher. */
export const deskOf = (roster: Roster): Target[] => dutyChatOr(DESK, roster.withRole('dispatcher'), roster);

/** Plain words to the desk. */
export const wordsToDesk = (words: string, roster: Roster): Outgoing[] =>
  deskOf(roster).map((to) => ({ kind: 'send', to, view: { view: 'words', words } }));
