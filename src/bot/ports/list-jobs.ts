import type { ProposalId } from '../../list/proposals/proposal.ts';

/** What a proposal does to the search is tried, and kept with it. */
export type ProposalProof = { kind: 'proposal-proof'; proposal: ProposalId };

/** The departments of a proposal that somebody is against come to one table. */
export type ProposalTable = { kind: 'proposal-table'; proposal: ProposalId };
