import { codesOf } from '../../../codes.ts';
import { absentees } from '../../record/council.ts';
import { ENDED_STATES } from '../../record/state.ts';
import { coded, spoken, unsaid } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { define } from '../define.ts';
import { optional } from '../field-schemas.ts';
import { byClock } from '../rights.ts';
import { refuse } from '../ruling.ts';
import { otherRound, round } from './round.ts';

const HOW_WORDS = {
  failed: '没建成',
  dissolved: '被解散',
  removed: '机器人被移出',
  ended: '办结后解散',
} as const;

/** The group could not be made, or is no more: nothing is told in it, the case goes on and the desk may whistle again. */
export const groupGone = define({
  name: 'groupGone',
  word: '吹哨群不在了',
  fields: { round, how: codesOf(HOW_WORDS), text: optional },
  from: [],
  right: byClock('吹哨群的变化'),
  onCard: 'note',
  told: {
    round: unsaid('which round; 经过 shows them in order'),
    how: coded('怎么回事', HOW_WORDS),
    text: spoken('说明'),
  },
  rule({ c, command, context }) {
    if (c.council?.round !== command.round) return otherRound();
    if (c.council.goneAt !== null) return refuse('not-now', '已经知道群不在了');
    const over = command.how === 'ended' || ENDED_STATES.includes(c.state);
    // Without a group those it would have called are called one by one.
    const absent = absentees(c.council);
    const called = command.how === 'failed' && absent.length > 0 ? [tell(c, 'council', 'attend-due', absent)] : [];
    const notice = command.how === 'failed' ? 'group-failed' : 'group-gone';
    return {
      kind: 'effect',
      reason: command.how,
      changes: { council: { ...c.council, chatId: null, goneAt: context.now } },
      tells: over ? [] : [tell(c, 'desk', notice), ...called],
    };
  },
});
