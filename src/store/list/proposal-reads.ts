import { and, asc, count, desc, eq, inArray, or, sql } from 'drizzle-orm';
import type { ProposalStore } from '../../bot/ports/proposals.ts';
import { PAGE } from '../../cases/record/page.ts';
import { ProposalAsk } from '../../list/proposals/ask.ts';
import { ProposalEvent } from '../../list/proposals/events.ts';
import { Proposal } from '../../list/proposals/proposal.ts';
import { confirmedBy } from '../../questions/confirmed.ts';
import type { Database } from '../core/database.ts';
import { dueIn } from '../core/due.ts';
import { drafts } from '../forms/tables.ts';
import { pressesUnderQuestions } from '../questions/presses-under-questions.ts';
import { proposalEvents, proposalSeats, proposals } from './proposal-tables.ts';

const proposalOf = (row: { body: string }): Proposal => Proposal.parse(JSON.parse(row.body));
// Written out: only so SQLite knows that the index of what is open holds it.
const isOpen = sql`${proposals.open} = 1`;

/** A draft without edits: what a department, or 清单台, said in words. */
const unwritten = and(
  isOpen,
  eq(proposals.state, 'drafting'),
  sql`json_array_length(${proposals.body}, '$.edits') = 0`,
);

/** The reads of proposals and of their forms. */
export const proposalReads = (db: Database): ProposalStore => {
  const due = dueIn(db, proposals, proposals.nextDue);
  return {
    async proposal(id) {
      const [row] = await db.select().from(proposals).where(eq(proposals.id, id));
      return row && proposalOf(row);
    },
    async courseOf(id) {
      const rows = await db
        .select()
        .from(proposalEvents)
        .where(eq(proposalEvents.proposal, id))
        .orderBy(asc(proposalEvents.version));
      return rows.map((row) => ProposalEvent.parse(JSON.parse(row.body)));
    },
    async openProposals(page) {
      const [rows, [all]] = await db.batch([
        db
          .select()
          .from(proposals)
          .where(isOpen)
          .orderBy(asc(proposals.changedAt))
          .limit(PAGE)
          .offset(page * PAGE),
        db.select({ n: count() }).from(proposals).where(isOpen),
      ]);
      return { proposals: rows.map(proposalOf), total: all?.n ?? 0 };
    },
    async unwritten() {
      const rows = await db.select().from(proposals).where(unwritten).orderBy(desc(proposals.changedAt)).limit(PAGE);
      return rows.map(proposalOf);
    },
    async openOpinions() {
      const [row] = await db.select({ n: count() }).from(proposals).where(unwritten);
      return row?.n ?? 0;
    },
    async proposalsFor(openId, departments) {
      const asked = db
        .select({ id: proposalSeats.proposal })
        .from(proposalSeats)
        .where(inArray(proposalSeats.department, [...departments]));
      const mine = eq(proposals.drafter, openId);
      const rows = await db
        .select()
        .from(proposals)
        .where(departments.length > 0 ? or(mine, inArray(proposals.id, asked)) : mine)
        .orderBy(desc(proposals.changedAt))
        .limit(PAGE);
      return rows.map(proposalOf);
    },
    async proposalsAbout(about) {
      const rows = await db
        .select()
        .from(proposals)
        .where(eq(proposals.about, about))
        .orderBy(desc(proposals.changedAt))
        .limit(PAGE);
      return rows.map(proposalOf);
    },
    async dueProposals(now, most) {
      return (await due.rows(now, most)).map(proposalOf);
    },
    nextProposalDue: due.next,
    async proposalDraft(id) {
      const [row] = await db.select().from(drafts).where(eq(drafts.id, id));
      const ask = row && ProposalAsk.safeParse(JSON.parse(row.body));
      if (!row || !ask?.success) return undefined;
      const { openId, at, usedAt, result } = row;
      return { id, openId, at, ask: ask.data, usedAt: usedAt ?? undefined, result: result ?? undefined };
    },
    confirmed: async (since, most) => confirmedBy(await pressesUnderQuestions(db, { since, most })),
  };
};
