import { and, eq, lt } from 'drizzle-orm';
import type { ProposalChange } from '../../bot/ports/proposals.ts';
import { nextDue } from '../../list/proposals/due.ts';
import type { Proposal } from '../../list/proposals/proposal.ts';
import { OPEN_STATES } from '../../list/proposals/state.ts';
import type { Database, Statement } from '../core/database.ts';
import type { Writers } from '../core/subject.ts';
import { drafts } from '../forms/tables.ts';
import { proposalEvents, proposalSeats, proposals } from './proposal-tables.ts';

/** The columns of a proposal's row beside its number. */
export const columnsOf = (next: Proposal) => ({
  version: next.version,
  state: next.state,
  open: OPEN_STATES.includes(next.state) ? 1 : 0,
  about: next.about,
  drafter: next.drafter.openId,
  openedAt: next.openedAt,
  changedAt: next.changedAt,
  nextDue: nextDue(next),
  body: JSON.stringify(next),
});

/** Who is asked now and has not answered. */
export const seatsOf = (p: Proposal): string[] =>
  p.state === 'asking' ? p.asked.filter(({ answer }) => answer === null).map(({ department }) => department) : [];

function row(db: Database, next: Proposal): Statement {
  if (next.version === 1) return db.insert(proposals).values({ id: next.id, ...columnsOf(next) });
  return db
    .update(proposals)
    .set(columnsOf(next))
    .where(and(eq(proposals.id, next.id), lt(proposals.version, next.version)));
}

/** The statements that write a proposal's step and how it stands after it, and its forms. */
export const proposalChanges: Writers<ProposalChange> = {
  proposal: (db, { next, event }) => [
    db
      .insert(proposalEvents)
      .values({ proposal: next.id, version: event.version, at: event.at, body: JSON.stringify(event) }),
    row(db, next),
    db.delete(proposalSeats).where(eq(proposalSeats.proposal, next.id)),
    ...seatsOf(next).map((department) => db.insert(proposalSeats).values({ proposal: next.id, department })),
  ],
  'proposal-draft': (db, { draft: { id, openId, at, ask } }) => [
    db.insert(drafts).values({ id, openId, at, body: JSON.stringify(ask) }),
  ],
};
