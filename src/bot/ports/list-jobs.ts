import type { MessageId, OpenId } from '../../brands.ts';
import type { ProposalId } from '../../list/proposals/proposal.ts';

/** What a proposal does to the search is tried, and kept with it. */
export type ProposalProof = { kind: 'proposal-proof'; proposal: ProposalId };

/** What somebody proposed by a press on 清单台 is tried, and published where nothing turns wrong. */
export type ProposalAtOnce = { kind: 'proposal-at-once'; proposal: ProposalId; openId: OpenId };

/** A workbook of matters for whoever asked: `of` is a matter's id, all of them, or a new one's category. */
export type WriteWorkbook = {
  kind: 'list-workbook-out';
  id: string;
  openId: OpenId;
  of: { matter: string } | { all: true } | { fresh: string; sayings: string[] };
};

/** A workbook that came back: read, and what it changes shown as a form. */
export type ReadWorkbook = {
  kind: 'list-workbook-in';
  id: string;
  openId: OpenId;
  messageId: MessageId;
  fileKey: string;
  fileName: string;
};

/** The departments of a proposal that somebody is against come to one table. */
export type ProposalTable = { kind: 'proposal-table'; proposal: ProposalId };

export type ListJob = ProposalProof | ProposalAtOnce | ProposalTable | WriteWorkbook | ReadWorkbook;
