import type { Action } from '../../../cards/actions.ts';
import type { Click } from '../ports/incoming.ts';
import type { Press } from '../ports/questions.ts';
import type { World } from '../ports/world.ts';
import type { Reaction } from './reaction.ts';

type About = Pick<Press, 'question' | 'matter' | 'matterHash' | 'reason'>;

/** A press as it is kept. */
export const pressOf = (
  action: Action,
  { who, chatId }: Click,
  { newId, now }: Pick<World, 'newId' | 'now'>,
  about: About = {},
): Press => ({ id: newId(), at: now(), presser: who.openId, chatId, action: action.do, ...about });

/** The press itself, kept for the care of the list. */
export const pressed = (action: Action, click: Click, world: World, about: About = {}): Reaction => ({
  changes: [{ kind: 'press', press: pressOf(action, click, world, about) }],
  says: [],
});
