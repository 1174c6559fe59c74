import { withPhotos } from '../record/case.ts';
import { absentees } from '../record/council.ts';
import { ENDED_STATES } from '../record/state.ts';
import { tell } from '../told/tells.ts';
import type { CommandOf } from './commands.ts';
import type { Given, Ruling } from './decision.ts';
import { refuse } from './decision.ts';

const otherRound = () => refuse('not-now', '这不是这一轮吹哨的群');

/** The group of this round is there: from now on it is told. */
export function groupMade({ c, command }: Given<CommandOf<'groupMade'>>): Ruling {
  if (c.council?.round !== command.round) return otherRound();
  if (c.council.chatId === command.chatId) return refuse('not-now', '群已经记上了');
  return { kind: 'draft', changes: { council: { ...c.council, chatId: command.chatId, goneAt: null } }, tells: [] };
}

/** The group is not there: nothing is told in it any more, the case goes on and the desk may whistle again. */
export function groupGone({ c, command, context }: Given<CommandOf<'groupGone'>>): Ruling {
  if (c.council?.round !== command.round) return otherRound();
  if (c.council.goneAt !== null) return refuse('not-now', '已经知道群不在了');
  const over = command.how === 'ended' || ENDED_STATES.includes(c.state);
  // Without a group those it would have called are called one by one.
  const absent = absentees(c.council);
  const called = command.how === 'failed' && absent.length > 0 ? [tell(c, 'council', 'attend-due', absent)] : [];
  const notice = command.how === 'failed' ? 'group-failed' : 'group-gone';
  return {
    kind: 'draft',
    reason: command.how,
    changes: { council: { ...c.council, chatId: null, goneAt: context.now } },
    tells: over ? [] : [tell(c, 'desk', notice), ...called],
  };
}

/** 进展、决定: words and pictures for the record; changes nothing else. */
export const groupNote = ({ c, command }: Given<CommandOf<'groupNote'>>): Ruling => ({
  kind: 'draft',
  reason: command.kind,
  changes: { photos: withPhotos(c, command.photos) },
  tells: [],
});

/** The unclear boundary, put to the keeper of the list once a round. */
export function raiseBoundary({ c, context }: Given<CommandOf<'raiseBoundary'>>): Ruling {
  if (!c.council) return refuse('not-now', '这件没有吹过哨');
  return {
    kind: 'draft',
    changes: { council: { ...c.council, raisedAt: context.now } },
    tells: [tell(c, 'keeper', 'boundary-raised')],
  };
}
