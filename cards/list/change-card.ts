import { SHORT_WORDS, Short } from '../../src/list/proposals/ask.ts';
import type { ProposalId } from '../../src/list/proposals/proposal.ts';
import { button, type Card, card, inPairs, note, stack } from '../elements.ts';

/** What may be changed of a matter by a short form, for whoever looks after the list. */
export function changeMatterCard(about: string, name: string, revises?: ProposalId): Card {
  const one = (short: Short) => button(SHORT_WORDS[short], { do: 'proposal-edit', about, short, revises });
  return card(
    { title: `改哪里：${name}`, subtitle: about, tone: 'ask' },
    inPairs(...Short.options.map(one)),
    stack(button('下载整项表格，改好发回来', { do: 'list-download', about })),
    note('说法和错字您自己就能发布；其余要会签、法审、审定。'),
  );
}
