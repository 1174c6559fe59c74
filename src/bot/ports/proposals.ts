import type { DraftId, OpenId } from '../../brands.ts';
import type { ProposalAsk } from '../../list/proposals/ask.ts';
import type { ProposalEvent } from '../../list/proposals/events.ts';
import type { Proposal, ProposalId } from '../../list/proposals/proposal.ts';
import type { Confirmed } from '../../questions/confirmed.ts';

/** An open form of a proposal: single use, like every form. */
export type ProposalDraft = {
  id: DraftId;
  openId: OpenId;
  at: number;
  ask: ProposalAsk;
  usedAt?: number | undefined;
  result?: string | undefined;
};

export type ProposalChange =
  /** One step and the proposal after it; refused as a conflict when another step took the version. */
  { kind: 'proposal'; next: Proposal; event: ProposalEvent } | { kind: 'proposal-draft'; draft: ProposalDraft };

/** The part of the Store that keeps proposals. */
export type ProposalStore = {
  proposal(id: ProposalId): Promise<Proposal | undefined>;
  /** Its whole course, oldest first. */
  courseOf(id: ProposalId): Promise<ProposalEvent[]>;
  /** What is still open, the one that waited longest first; `page` from 0, PAGE a page. */
  openProposals(page: number): Promise<{ proposals: Proposal[]; total: number }>;
  /** Drafts that nobody has written edits for yet, newest first, at most PAGE. */
  unwritten(): Promise<Proposal[]>;
  /** How many departments' own words nobody has written up yet. */
  openOpinions(): Promise<number>;
  /** What somebody drafted or is asked about as one of these departments, newest first, at most PAGE. */
  proposalsFor(openId: OpenId, departments: readonly string[]): Promise<Proposal[]>;
  /** What was ever proposed of a matter, newest first, at most PAGE. */
  proposalsAbout(about: string): Promise<Proposal[]>;
  /** Proposals whose next step by the clock is due, earliest first. */
  dueProposals(now: number, most: number): Promise<Proposal[]>;
  nextProposalDue(): Promise<number | undefined>;
  proposalDraft(id: DraftId): Promise<ProposalDraft | undefined>;
  /** Questions since then whose asker chose the answer or reported by it, newest first, redacted, at most `most`. */
  confirmed(since: number, most: number): Promise<Confirmed[]>;
};
