import type { OpenId } from '../../brands.ts';
import type { ProposalId } from '../../list/proposals/proposal.ts';

/** What a proposal does to the search is tried, and kept with it. */
export type ProposalProof = { kind: 'proposal-proof'; proposal: ProposalId };

/** What somebody proposed by a press on 清单台 is tried, and published where nothing turns wrong. */
export type ProposalAtOnce = { kind: 'proposal-at-once'; proposal: ProposalId; openId: OpenId };

/** The departments of a proposal that somebody is against come to one table. */
export type ProposalTable = { kind: 'proposal-table'; proposal: ProposalId };
