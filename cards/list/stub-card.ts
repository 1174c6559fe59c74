import type { ProposalId } from '../../src/list/proposals/proposal.ts';
import { button, buttons, type Card, card } from '../elements.ts';

/** In place of a proposal's older card in a chat: the newest one, further down, is the one to press. */
export const proposalStubCard = (id: ProposalId): Card =>
  card(
    { title: `${id}：有新的卡片`, tone: 'over' },
    buttons(button('查看', { do: 'proposal-see', proposal: id }, 'text')),
  );
