import { SHORT_WORDS, type Short } from '../../src/list/proposals/ask.ts';
import type { ProposalId } from '../../src/list/proposals/proposal.ts';
import { button, buttons, type Card, card, note } from '../elements.ts';

/** What may be changed of a matter by a short form, for whoever looks after the list. */
export function changeMatterCard(about: string, name: string, revises?: ProposalId): Card {
  const one = (short: Short) => button(SHORT_WORDS[short], { do: 'proposal-edit', about, short, revises });
  return card(
    { title: `改哪里：${name}`, subtitle: about, tone: 'ask' },
    buttons(one('saying'), one('unsaying')),
    buttons(one('summary'), one('resident'), one('party')),
    buttons(one('lead'), one('support')),
    buttons(one('boundary'), one('days'), one('end')),
    buttons(button('下载整项表格，改好发回来', { do: 'list-download', about })),
    note('说法和错字您自己就能发布；其余要会签、法审、审定。'),
  );
}
