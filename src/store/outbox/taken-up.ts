import { getTableColumns } from 'drizzle-orm';
import type * as z from 'zod';
import type { Outgoing } from '../../bot/ports/outgoing.ts';
import type { D1Result } from '../core/d1.ts';
import type { Database, Statement } from '../core/database.ts';
import { Claimed, LEASE } from './claims.ts';
import { outbox } from './tables.ts';

/** A row as it was taken up; what it carries is still at hand where it was written. */
const TakenRow = Claimed.omit({ body: true });
export type TakenRow = z.infer<typeof TakenRow>;

const columns = Object.entries(getTableColumns(outbox));
/** What a row has otherwise when it stands first in its queue: the first value then, the second else; each bound. */
const FIRST: Partial<Record<string, string>> = {
  leaseUntil: 'iif(free, ?, 0)',
  attempts: 'iif(free, 1, 0)',
  firstTriedAt: 'iif(free, ?, NULL)',
};
const SQL = `WITH head(free) AS (SELECT NOT EXISTS (SELECT 1 FROM outbox WHERE queue = ? AND state = 'queued'))
  INSERT INTO outbox (${columns.map(([, { name }]) => `"${name}"`)})
  SELECT ${columns.map(([field]) => FIRST[field] ?? '?')} FROM head
  RETURNING ${Object.keys(TakenRow.shape)}`;

/**
 * Writes a row and, where nothing waits before it in its queue, takes it up for whoever writes it, as claiming it in the same
 * instant would have. Returns it either way; one that was not taken up has no lease.
 */
export function insertTaken(row: typeof outbox.$inferInsert): Statement {
  const { createdAt: now } = row;
  const values: Record<string, unknown> = { ...row, leaseUntil: now + LEASE, firstTriedAt: now };
  const bound = columns.filter(([field]) => field !== 'attempts').map(([field]) => values[field] ?? null);
  return { toSQL: () => ({ sql: SQL, params: [row.queue, ...bound] }) };
}

/**
 * What was taken up with its commit and is not under way yet, in this process alone; its lease brings back what is lost. `more`: a
 * write has seen that something else is due.
 */
export type Hands = { rows: InHand[]; more: boolean };
export type InHand = { row: TakenRow; outgoing: Outgoing };

const hands = new WeakMap<Database, Hands>();
export function handsOf(db: Database): Hands {
  const held = hands.get(db) ?? { rows: [], more: false };
  hands.set(db, held);
  return held;
}

/** The rows among what a commit returned that it has taken up; `written`: what each carries, by its uuid. */
export function takenIn(results: readonly D1Result[], written: ReadonlyMap<string, Outgoing>): InHand[] {
  const rows = results.flatMap(({ results }) => results.filter((row) => 'lease_until' in row));
  return rows.flatMap((one) => {
    const row = TakenRow.parse(one);
    const outgoing = written.get(row.uuid);
    return outgoing && row.lease_until > 0 ? [{ row, outgoing }] : [];
  });
}
