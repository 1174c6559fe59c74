import { ChatId } from '../../../brands.ts';
import { unsaid } from '../../told/line.ts';
import { define } from '../define.ts';
import { byClock } from '../rights.ts';
import { refuse } from '../ruling.ts';
import { otherRound, round } from './round.ts';

/** The group of this round is there: from now on it is told. Given by the steps that make it. */
export const groupMade = define({
  name: 'groupMade',
  word: '吹哨群建好',
  fields: { round, chatId: ChatId.min(1) },
  from: [],
  right: byClock('建吹哨群'),
  onCard: 'timeline',
  told: { round: unsaid('which round; 经过 shows them in order'), chatId: unsaid('an id of the platform') },
  rule({ c, command }) {
    if (c.council?.round !== command.round) return otherRound();
    if (c.council.chatId === command.chatId) return refuse('not-now', '群已经记上了');
    return {
      kind: 'effect',
      changes: { council: { ...c.council, chatId: command.chatId, goneAt: null } },
      tells: [],
    };
  },
});
