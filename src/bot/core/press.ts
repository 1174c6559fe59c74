import type { Action } from '../../../cards/actions.ts';
import type { Click } from '../ports/incoming.ts';
import type { Press } from '../ports/questions.ts';
import type { World } from '../ports/world.ts';
import type { Reaction } from './reaction.ts';

/** The press itself, kept for the care of the list. */
export const pressed = (
  action: Action,
  { who, chatId }: Click,
  { newId, now }: World,
  about: Pick<Press, 'question' | 'matter' | 'matterHash' | 'reason'> = {},
): Reaction => ({
  changes: [
    { kind: 'press', press: { id: newId(), at: now(), presser: who.openId, chatId, action: action.do, ...about } },
  ],
  says: [],
});
