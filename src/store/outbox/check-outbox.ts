import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Outgoing } from '../../bot/ports/outgoing.ts';
import { queueOf } from '../../outgoing/lanes.ts';
import type { Database } from '../core/database.ts';
import type { Finding } from '../core/subject.ts';
import { outbox } from './tables.ts';

const STATES = ['queued', 'sent', 'dead'];

/** What is wrong with the deliveries that wait or were given up, and with the marks of those that are done. */
export async function outboxProblems(db: Database): Promise<Finding[]> {
  const states = await db.selectDistinct({ state: outbox.state }).from(outbox);
  const unknown = states.filter(({ state }) => !STATES.includes(state));
  const rows = await db
    .select()
    .from(outbox)
    .where(inArray(outbox.state, ['queued', 'dead']))
    .orderBy(asc(outbox.id));
  const unmarked = await db
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(eq(outbox.state, 'sent'), or(isNull(outbox.doneAt), and(eq(outbox.kind, 'send'), isNull(outbox.messageId)))),
    )
    .limit(100);
  return [
    ...unknown.map(({ state }) => ({ where: 'outbox', why: `a state nobody knows: ${state}` })),
    ...rows.flatMap((row) => rowProblems(row).map((why) => ({ where: `outbox ${row.id}`, why }))),
    ...unmarked.map(({ id }) => ({ where: `outbox ${id}`, why: 'is done, without a time or a message id' })),
  ];
}

function rowProblems(row: typeof outbox.$inferSelect): string[] {
  const problems: string[] = [];
  if (row.state === 'dead' && !row.error) problems.push('was given up without a reason');
  if (row.state === 'dead' && row.doneAt === null) problems.push('was given up at no time');
  if (row.state === 'queued' && row.doneAt !== null) problems.push('waits, yet it is done');
  try {
    const outgoing: Outgoing = JSON.parse(row.body);
    if (row.kind !== outgoing.kind) problems.push(`is a ${outgoing.kind} under the name of ${row.kind}`);
    if (row.queue !== queueOf(outgoing)) problems.push(`waits in ${row.queue}, not in ${queueOf(outgoing)}`);
  } catch {
    problems.push('cannot be read');
  }
  return problems;
}
