import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { OpenId } from '../../brands.ts';
import type { ProposalId } from '../../list/proposals/proposal.ts';

/** Each proposal as it stands; `body` is the whole of it, the columns are what lists and clocks look up. */
export const proposals = sqliteTable(
  'proposals',
  {
    id: text().primaryKey().$type<ProposalId>(),
    version: integer().notNull(),
    state: text().notNull(),
    open: integer().notNull(),
    about: text().notNull(),
    drafter: text().notNull().$type<OpenId>(),
    openedAt: integer('opened_at').notNull(),
    changedAt: integer('changed_at').notNull(),
    nextDue: integer('next_due'),
    body: text().notNull(),
  },
  (t) => [
    index('proposals_open').on(t.changedAt).where(sql`open = 1`),
    index('proposals_drafter').on(t.drafter, t.changedAt),
    index('proposals_about').on(t.about, t.changedAt),
    index('proposals_due').on(t.nextDue).where(sql`next_due IS NOT NULL`),
  ],
);

/** A proposal's course, append-only. Two steps under one version: the second is refused by the key. */
export const proposalEvents = sqliteTable(
  'proposal_events',
  { proposal: text().notNull(), version: integer().notNull(), at: integer().notNull(), body: text().notNull() },
  (t) => [primaryKey({ columns: [t.proposal, t.version] })],
);

/** Which departments are asked now and have not answered, for their lists. */
export const proposalSeats = sqliteTable(
  'proposal_seats',
  { proposal: text().notNull(), department: text().notNull() },
  (t) => [primaryKey({ columns: [t.department, t.proposal] })],
);
