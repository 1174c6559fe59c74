import type { ListDifference } from '../../catalogue/edit/list-difference.ts';
import type { Proposal } from '../../src/list/proposals/proposal.ts';
import { button, buttons, type Card, card, facts } from '../elements.ts';
import { changeLines } from './proposal-parts.ts';

export type PublishedFacts = { p: Proposal; name: string; changes: ListDifference[]; from: string };

/** For a department: which of its lines changed, from when, and where to say that something is wrong. */
export function publishedCard({ p, name, changes, from }: PublishedFacts): Card {
  const back = p.state === 'rolled-back';
  return card(
    {
      title: back ? `改回来了：${name}` : `清单改了：${name}`,
      subtitle: `${changes.length} 处，${from} 起`,
      tone: 'answer',
    },
    changeLines(changes),
    buttons(
      button('看这条提议', { do: 'proposal-see', proposal: p.id }),
      button('我有意见', { do: 'proposal-opinion', about: p.about }),
    ),
    facts([['为什么', back ? (p.ended ?? undefined) : p.why]]),
  );
}
