import type { ActionOf } from '../../../cards/actions.ts';
import type { OpenId } from '../../brands.ts';
import type { ProposalId } from '../../list/proposals/proposal.ts';
import { subjectOfProposal } from '../../outgoing/live-subject.ts';
import { TO_OWN_CHAT } from '../core/own-chat.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { Send } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';
import { isStaff, standingOf } from './standing.ts';
import { GONE } from './stepped.ts';

const SENT = { toast: { type: 'info', content: TO_OWN_CHAT } } as const;

/** A proposal's card in somebody's own chat: from then on the live one there. */
export const sendProposal = (proposal: ProposalId, openId: OpenId): Send => ({
  ...{ kind: 'send', to: { openId }, subject: subjectOfProposal(proposal), about: proposal },
  view: { view: 'proposal', proposal, audience: `person:${openId}` },
});

/** A proposal's card, in the presser's own chat. */
export async function onProposalSee(
  { proposal }: ActionOf<'proposal-see'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const { openId } = click.who;
  const [found, roster] = await Promise.all([world.store.proposal(proposal), readRoster(world)]);
  if (!found) return GONE();
  if (!isStaff(standingOf(openId, roster))) return toast('提议由部门、清单管理员和带班领导看', 'warning');
  return { changes: [], says: [sendProposal(proposal, openId)], answer: SENT };
}

/** Another page of a list, in its place. */
export const onProposals = ({ of, page }: ActionOf<'proposals'>, { who: { openId } }: Click): Reaction => ({
  changes: [],
  says: [],
  answer: { show: { view: 'proposals', of, page, openId } },
});

/** What may be changed of the matter of a proposal, in the keeper's own chat; the view asks who it is for. */
export const onProposalChange = (
  { about, revises }: ActionOf<'proposal-change'>,
  { who: { openId } }: Click,
): Reaction => ({
  changes: [],
  says: [{ kind: 'send', to: { openId }, view: { view: 'change-matter', about, revises, openId } }],
  answer: SENT,
});
