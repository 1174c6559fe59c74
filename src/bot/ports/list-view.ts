import type { DraftId, OpenId } from '../../brands.ts';
import type { ProposalId } from '../../list/proposals/proposal.ts';

/** What the messages of the list's care show. */
export type ListView =
  /** A proposal as `audience` sees it: person:OPEN_ID or duty:DEPARTMENT. */
  | { view: 'proposal'; proposal: ProposalId; audience: string }
  /** 年度复核 of what a department leads. */
  | { view: 'list-review'; department: string; page: number }
  /** 清单台. */
  | { view: 'list-desk'; page: number; openId: OpenId }
  /** The laws in doubt, and what cites them. */
  | { view: 'list-laws'; page: number; openId: OpenId }
  | { view: 'proposals'; of: 'open' | 'mine'; page: number; openId: OpenId }
  | { view: 'proposal-form'; draft: DraftId; openId: OpenId }
  /** For a department whose lines changed: what, and from when. */
  | { view: 'proposal-published'; proposal: ProposalId; department: string }
  /** What may be changed of a matter or referral, for whoever looks after the list. */
  | { view: 'change-matter'; about: string; revises?: ProposalId | undefined; openId: OpenId };
