import type { ListDifference } from '../../catalogue/edit/list-difference.ts';
import type { Proposal } from '../../src/list/proposals/proposal.ts';
import { button, buttons, type Card, card, facts } from '../elements.ts';
import { changeLines } from './proposal-parts.ts';

export type PublishedFacts = { p: Proposal; name: string; changes: ListDifference[]; from: string };

/** What an edition did, to whoever stands in it: a matter came, or lines of one changed. */
const DID = { come: '清单新增', changed: '清单改了', back: '改回来了' };

/** For a department: which of its lines changed, from when, and where to say that something is wrong. */
export function publishedCard({ p, name, changes, from }: PublishedFacts): Card {
  const back = p.state === 'rolled-back';
  const come = !back && p.edits.some((one) => one.do === 'new');
  return card(
    {
      title: `${DID[back ? 'back' : come ? 'come' : 'changed']}：${name}`,
      subtitle: come ? `${from} 起` : `${changes.length} 处，${from} 起`,
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
