import { and, eq, gt, isNotNull, ne, type SQL, sql } from 'drizzle-orm';
import type { Outgoing } from '../../bot/ports/outgoing.ts';
import { type Addressee, MessageId } from '../../brands.ts';
import { mergeKeyOf, queueOf } from '../../outgoing/lanes.ts';
import { alarmIdOf, floodIdOf, numberOf, planIdOf, proposalIdOf } from '../../outgoing/live-subject.ts';
import { gasAlarms, gasFloods } from '../alarms/tables.ts';
import { cases } from '../cases/tables.ts';
import { insertInto } from '../core/built-once.ts';
import type { Database, Statement } from '../core/database.ts';
import { plans } from '../inspections/plan-tables.ts';
import { proposals } from '../list/proposal-tables.ts';
import { liveCards, outbox } from './tables.ts';
import { insertTaken } from './taken-up.ts';

const insert = insertInto(outbox);
const insertOrRenew = insertInto(
  outbox,
  `ON CONFLICT (merge_key) WHERE state = 'queued'
    DO UPDATE SET revision = revision + 1, due_at = min(due_at, excluded.due_at)`,
);

/**
 * The rows that a commit adds to the outbox, each under its uuid. A refresh that already waits is only made newer. `takes`: what
 * stands first in its queue is written as taken up, and returned (src/store/outbox/taken-up.ts).
 */
export function rowsOf(says: ReadonlyMap<string, Outgoing>, at: number, takes = false): Statement[] {
  return Array.from(says, ([uuid, outgoing]) => {
    const mergeKey = mergeKeyOf(outgoing);
    const taken = takes && !mergeKey && outgoing.notBefore === undefined;
    return (mergeKey ? insertOrRenew : taken ? insertTaken : insert)({
      queue: queueOf(outgoing),
      kind: outgoing.kind,
      body: JSON.stringify(outgoing),
      uuid,
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

/** As long as a refresh that is under way may take, ms. */
const UNDER_WAY = 2_000;

/** A row to be put in from a select: what it carries and where it waits may come out of the row selected. */
const rowOf = (outgoing: Outgoing, body: SQL, queue: SQL | string, now: number, uuid: SQL | string, due = now) => ({
  id: sql`null`.as('id'),
  queue: sql`${queue}`.as('queue'),
  kind: sql`${outgoing.kind}`.as('kind'),
  body: body.as('body'),
  uuid: sql`${uuid}`.as('uuid'),
  mergeKey: sql`${mergeKeyOf(outgoing) ?? null}`.as('merge_key'),
  state: sql`'queued'`.as('state'),
  revision: sql`1`.as('revision'),
  createdAt: sql`${now}`.as('created_at'),
  dueAt: sql`${due}`.as('due_at'),
  leaseUntil: sql`0`.as('lease_until'),
  attempts: sql`0`.as('attempts'),
  firstTriedAt: sql`null`.as('first_tried_at'),
  doneAt: sql`null`.as('done_at'),
  messageId: sql`null`.as('message_id'),
  error: sql`null`.as('error'),
  about: sql`${outgoing.about ?? null}`.as('about'),
});

/** Where the version of what a live card shows is kept. */
const recordOf = (subject: string) => {
  if (alarmIdOf(subject)) return gasAlarms;
  if (floodIdOf(subject)) return gasFloods;
  return planIdOf(subject) ? plans : proposalIdOf(subject) ? proposals : cases;
};

/**
 * A refresh of this one card if its case or proposal is past the version it was drawn at: a refresh that ran before the card was known
 * passed it by. One statement, so that no change can come in between.
 */
export function drawAnew(
  db: Database,
  subject: string,
  messageId: MessageId,
  drawn: number,
  now: number,
  newId: () => string,
): Statement {
  const id = numberOf(subject);
  const outgoing: Outgoing = { kind: 'refresh', subject, only: messageId, about: id };
  const record = recordOf(subject);
  const moved = db
    .select(rowOf(outgoing, sql`${JSON.stringify(outgoing)}`, queueOf(outgoing), now, newId()))
    .from(record)
    .where(and(eq(record.id, id), gt(record.version, drawn)));
  return db
    .insert(outbox)
    .select(moved)
    .onConflictDoUpdate({
      target: outbox.mergeKey,
      targetWhere: sql`state = 'queued'`,
      set: { revision: sql`revision + 1` },
    });
}

/**
 * The card that has stood in a chat for its subject until now becomes a stub, where another message takes its place: one
 * card of a case in a chat can be pressed, the newest. To be put before the new one is kept. Due a moment later, so that a
 * refresh of it that is under way does not draw over the stub.
 */
export function retireOlder(
  db: Database,
  { subject, queue, messageId }: { subject: string; queue: Addressee; messageId: MessageId },
  now: number,
): Statement {
  // Which message that is, the select fills in.
  const outgoing: Outgoing = { kind: 'retire', messageId: MessageId.parse(''), subject, about: numberOf(subject) };
  const old = liveCards.messageId;
  const body = sql`json_set(${JSON.stringify(outgoing)}, '$.messageId', ${old})`;
  const replaced = db
    .select(
      rowOf(outgoing, body, sql`${queueOf(outgoing)} || ${old}`, now, sql`lower(hex(randomblob(16)))`, now + UNDER_WAY),
    )
    .from(liveCards)
    .where(and(eq(liveCards.subject, subject), eq(liveCards.queue, queue), isNotNull(old), ne(old, messageId)));
  return db.insert(outbox).select(replaced);
}
