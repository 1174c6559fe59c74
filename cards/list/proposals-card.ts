import type { Proposal } from '../../src/list/proposals/proposal.ts';
import { STATE_WORDS, WAITS_FOR } from '../../src/list/proposals/state.ts';
import { button, buttons, type Card, card, note, stack, text } from '../elements.ts';
import { when } from '../when.ts';

export type ProposalsFacts = {
  of: 'open' | 'mine';
  proposals: readonly Proposal[];
  page: number;
  pages: number;
  nameOfAbout(about: string): string;
  now: number;
};

const TITLES = { open: '提议', mine: '我的提议' };

/** Proposals, one a button, with what each waits for. */
export function proposalsCard({ of, proposals, page, pages, nameOfAbout, now }: ProposalsFacts): Card {
  const turn = (to: number, label: string) => button(label, { do: 'proposals', of, page: to });
  return card(
    { title: TITLES[of], subtitle: of === 'open' ? '等得最久的在前' : '最近动过的在前', tone: 'answer' },
    proposals.length === 0 ? text('现在没有。要改清单，发「改 CG04」；部门有意见，发「意见 CG04」。') : undefined,
    stack(
      ...proposals.map((p) =>
        button(
          `${p.id} ${nameOfAbout(p.about)}：${STATE_WORDS[p.state]}${WAITS_FOR[p.state] ? `，等${WAITS_FOR[p.state]}` : ''}`,
          {
            do: 'proposal-see',
            proposal: p.id,
          },
        ),
      ),
    ),
    proposals[0] ? note(`${proposals[0].id} ${when(proposals[0].changedAt, now)} 动过`) : undefined,
    pages > 1 ? buttons(page > 0 && turn(page - 1, '上一页'), page + 1 < pages && turn(page + 1, '下一页')) : undefined,
  );
}
