import { isDeepStrictEqual } from 'node:util';
import { asc, eq, sql } from 'drizzle-orm';
import { ProposalEvent, replay } from '../../list/proposals/events.ts';
import { Proposal } from '../../list/proposals/proposal.ts';
import type { Database } from '../core/database.ts';
import { inPages } from '../core/in-pages.ts';
import type { Finding } from '../core/subject.ts';
import { columnsOf, seatsOf } from './proposal-changes.ts';
import { proposalEvents, proposalSeats, proposals } from './proposal-tables.ts';
import { editions } from './tables.ts';

/**
 * Proposals that are not the replay of their steps, whose columns or open seats do not follow from them, or that name an
 * edition nobody published.
 */
export async function proposalProblems(db: Database): Promise<Finding[]> {
  const findings: Finding[] = [];
  const published = new Set((await db.select({ number: editions.number }).from(editions)).map(({ number }) => number));
  const all = inPages(
    (after, most) =>
      db.select().from(proposals).where(sql`${proposals.id} > ${after}`).orderBy(asc(proposals.id)).limit(most),
    ({ id }) => id,
  );
  for await (const row of all) {
    const why = await problemsOf(db, row, published);
    findings.push(...why.map((one) => ({ where: `proposal ${row.id}`, why: one })));
  }
  return findings;
}

async function problemsOf(
  db: Database,
  row: typeof proposals.$inferSelect,
  published: ReadonlySet<number>,
): Promise<string[]> {
  try {
    const events = await db
      .select()
      .from(proposalEvents)
      .where(eq(proposalEvents.proposal, row.id))
      .orderBy(asc(proposalEvents.version));
    const seats = await db.select().from(proposalSeats).where(eq(proposalSeats.proposal, row.id));
    const found = Proposal.parse(JSON.parse(row.body));
    const course = events.map(({ body }) => ProposalEvent.parse(JSON.parse(body)));
    const { id: _, ...columns } = row;
    const gap = course.findIndex(({ version }, i) => version !== i + 1);
    const missing = [found.edition, found.rolledBackBy].filter((one) => one !== null && !published.has(one));
    return [
      ...(gap < 0 ? [] : [`step ${gap + 1} is missing`]),
      ...(isDeepStrictEqual(replay(course), found) ? [] : ['is not the replay of its steps']),
      ...(isDeepStrictEqual({ ...columnsOf(found) }, columns) ? [] : ['its columns do not follow from it']),
      ...(isDeepStrictEqual(seats.map(({ department }) => department).sort(), seatsOf(found).sort())
        ? []
        : ['its open seats do not follow from it']),
      ...missing.map((one) => `names edition ${one}, which nobody published`),
    ];
  } catch (error) {
    return [`cannot be read: ${error instanceof Error ? error.message : String(error)}`];
  }
}
