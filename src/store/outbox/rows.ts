import { and, eq, gt, sql } from 'drizzle-orm';
import type { Outgoing } from '../../bot/ports/outgoing.ts';
import { mergeKeyOf, queueOf } from '../../outgoing/lanes.ts';
import { caseIdOf } from '../../outgoing/live-subject.ts';
import { cases } from '../cases/tables.ts';
import { insertInto } from '../core/built-once.ts';
import type { Database, Statement } from '../core/database.ts';
import { outbox } from './tables.ts';

const insert = insertInto(outbox);
const insertOrRenew = insertInto(
  outbox,
  `ON CONFLICT (merge_key) WHERE state = 'queued'
    DO UPDATE SET revision = revision + 1, due_at = min(due_at, excluded.due_at)`,
);

/** The rows that a commit adds to the outbox. A refresh that already waits is only made newer. */
export function rowsOf(says: Outgoing[], at: number, newId: () => string): Statement[] {
  return says.map((outgoing) => {
    const mergeKey = mergeKeyOf(outgoing);
    return (mergeKey ? insertOrRenew : insert)({
      queue: queueOf(outgoing),
      kind: outgoing.kind,
      body: JSON.stringify(outgoing),
      uuid: newId(),
      mergeKey,
      state: 'queued',
      revision: 1,
      createdAt: at,
      dueAt: outgoing.notBefore ?? at,
      leaseUntil: 0,
      attempts: 0,
      about: outgoing.about,
    });
  });
}

/**
 * A refresh of this one card if its case is past the version it was drawn at: a refresh that ran before the card was known
 * passed it by. One statement, so that no change can come in between.
 */
export function drawAnew(
  db: Database,
  subject: string,
  messageId: string,
  drawn: number,
  now: number,
  newId: () => string,
): Statement {
  const caseId = caseIdOf(subject);
  const outgoing: Outgoing = { kind: 'refresh', subject, only: messageId, about: caseId };
  const moved = db
    .select({
      id: sql`null`.as('id'),
      queue: sql`${queueOf(outgoing)}`.as('queue'),
      kind: sql`'refresh'`.as('kind'),
      body: sql`${JSON.stringify(outgoing)}`.as('body'),
      uuid: sql`${newId()}`.as('uuid'),
      mergeKey: sql`${mergeKeyOf(outgoing)}`.as('merge_key'),
      state: sql`'queued'`.as('state'),
      revision: sql`1`.as('revision'),
      createdAt: sql`${now}`.as('created_at'),
      dueAt: sql`${now}`.as('due_at'),
      leaseUntil: sql`0`.as('lease_until'),
      attempts: sql`0`.as('attempts'),
      firstTriedAt: sql`null`.as('first_tried_at'),
      doneAt: sql`null`.as('done_at'),
      messageId: sql`null`.as('message_id'),
      error: sql`null`.as('error'),
      about: sql`${caseId}`.as('about'),
    })
    .from(cases)
    .where(and(eq(cases.id, caseId), gt(cases.version, drawn)));
  return db
    .insert(outbox)
    .select(moved)
    .onConflictDoUpdate({
      target: outbox.mergeKey,
      targetWhere: sql`state = 'queued'`,
      set: { revision: sql`revision + 1` },
    });
}
