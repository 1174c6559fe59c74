import { and, asc, count, desc, eq, gt, inArray, lte, min, sql } from 'drizzle-orm';
import { caseIdOf } from '../bot/cases/tell.ts';
import { chatKeyOf, mergeKeyOf, type Outgoing, queueOf } from '../bot/outgoing.ts';
import type { LiveCard, Queued, Store } from '../bot/store.ts';
import type { View } from '../bot/views.ts';
import { builtOnce, insertInto } from './built-once.ts';
import { batch, type Database, type Statement } from './database.ts';
import { cases, liveCards, outbox } from './tables.ts';

/** How long a claimed delivery belongs to whoever claimed it, ms: longer than a call with its time-out. */
const LEASE = 60_000;

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

type OutboxPart = Pick<
  Store,
  | 'claim'
  | 'delivered'
  | 'putOff'
  | 'bury'
  | 'nextDelivery'
  | 'dueDeliveries'
  | 'liveCards'
  | 'agedCards'
  | 'outboxHealth'
  | 'deadLetters'
>;

/** Whoever was so slow that somebody else took the delivery up has no more say in it. */
const stillHeldBy = ({ id, attempts }: Queued) =>
  and(eq(outbox.id, id), eq(outbox.state, 'queued'), eq(outbox.attempts, attempts));

/** The first of each queue: what stands behind it waits for it, however long it is due. */
const headsOf = (db: Database) =>
  db
    .select({ id: min(outbox.id) })
    .from(outbox)
    .where(eq(outbox.state, 'queued'))
    .groupBy(outbox.queue);

/** Leases the heads that are due in one statement: whoever claims at the same moment gets others or none. */
function claimOf(db: Database) {
  const now = sql.placeholder('now');
  const due = db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(inArray(outbox.id, headsOf(db)), lte(outbox.dueAt, now), lte(outbox.leaseUntil, now)))
    .orderBy(asc(outbox.id))
    .limit(sql.placeholder('limit'));
  return db
    .update(outbox)
    .set({
      leaseUntil: sql`${sql.placeholder('until')}`,
      firstTriedAt: sql`coalesce(first_tried_at, ${now})`,
      attempts: sql`attempts + 1`,
    })
    .where(inArray(outbox.id, due))
    .returning()
    .prepare();
}

/** Puts a delivery away as done, as it was when it was claimed. */
const doneOf = (db: Database) =>
  builtOnce<{ id: number; revision: number; now: number; messageId: string | null }>(
    db
      .update(outbox)
      .set({
        state: 'sent',
        doneAt: sql`${sql.placeholder('now')}`,
        messageId: sql`${sql.placeholder('messageId')}`,
        error: null,
      })
      .where(and(eq(outbox.id, sql.placeholder('id')), eq(outbox.revision, sql.placeholder('revision')))),
  );

/** The part of the Store that delivery uses. */
export function outboxOf(db: Database, newId: () => string): OutboxPart {
  const claimed = claimOf(db);
  const done = doneOf(db);
  return {
    async claim(limit, now) {
      const rows = await claimed.all({ now, until: now + LEASE, limit });
      return rows.map(queuedOf).sort((a, b) => a.id - b.id);
    },

    async delivered(queued, { messageId, chatId, drawn }, now) {
      const { outgoing } = queued;
      const { id, revision } = queued;
      const statements: Statement[] = [done({ id, revision, now, messageId: messageId ?? null })];
      // Changed while it was being delivered: the row stays and is delivered once more. Only what merges changes.
      if (mergeKeyOf(outgoing))
        statements.push(
          db
            .update(outbox)
            .set({ leaseUntil: 0, dueAt: now, attempts: 0 })
            .where(and(eq(outbox.id, id), eq(outbox.state, 'queued'))),
        );
      if (outgoing.kind === 'send' && outgoing.subject && messageId) {
        const card = {
          subject: outgoing.subject,
          queue: chatKeyOf(outgoing.to),
          view: JSON.stringify(outgoing.view),
          messageId,
          chatId,
          postedAt: now,
        };
        statements.push(
          db
            .insert(liveCards)
            .values(card)
            .onConflictDoUpdate({ target: [liveCards.subject, liveCards.queue], set: card }),
        );
        if (drawn !== undefined) statements.push(drawAnew(db, outgoing.subject, messageId, drawn, now, newId));
      }
      await batch(db, statements);
    },

    async putOff(queued, dueAt, error) {
      await db.update(outbox).set({ dueAt, leaseUntil: 0, error }).where(stillHeldBy(queued));
    },

    async bury(queued, error, now) {
      await db.update(outbox).set({ state: 'dead', doneAt: now, error }).where(stillHeldBy(queued));
    },

    async nextDelivery() {
      const [row] = await db
        .select({ at: sql<number | null>`min(max(due_at, lease_until))` })
        .from(outbox)
        .where(inArray(outbox.id, headsOf(db)));
      return row?.at ?? undefined;
    },

    async dueDeliveries(now) {
      const [row] = await db
        .select({ n: count() })
        .from(outbox)
        .where(and(eq(outbox.state, 'queued'), lte(outbox.dueAt, now)));
      return row?.n ?? 0;
    },

    async liveCards(subject) {
      const rows = await db.select().from(liveCards).where(eq(liveCards.subject, subject));
      return rows.map(liveCardOf);
    },

    async agedCards(before, limit) {
      const aged = lte(liveCards.postedAt, before);
      const rows = await db.select().from(liveCards).where(aged).orderBy(asc(liveCards.postedAt)).limit(limit);
      return rows.map(liveCardOf);
    },

    async outboxHealth(now) {
      // What was tried and put off counts from its first try; what waits for the morning does not count yet.
      const since = sql<
        number | null
      >`min(case when first_tried_at is not null then first_tried_at when due_at <= ${now} then due_at end)`;
      const rows = await db
        .select({ state: outbox.state, n: count(), oldest: since })
        .from(outbox)
        .where(inArray(outbox.state, ['queued', 'dead']))
        .groupBy(outbox.state);
      const queued = rows.find((row) => row.state === 'queued');
      const dead = rows.find((row) => row.state === 'dead');
      return { waiting: queued?.n ?? 0, oldestDueAt: queued?.oldest ?? undefined, dead: dead?.n ?? 0 };
    },

    async deadLetters(limit) {
      const rows = await db.select().from(outbox).where(eq(outbox.state, 'dead')).orderBy(desc(outbox.id)).limit(limit);
      return rows.map((row) => ({
        id: row.id,
        queue: row.queue,
        kind: row.kind,
        error: row.error ?? '',
        at: row.doneAt ?? row.createdAt,
        about: row.about ?? undefined,
      }));
    },
  };
}

/**
 * A refresh of this one card if its case is past the version it was drawn at: a refresh that ran before the card was known
 * passed it by. One statement, so that no change can come in between.
 */
function drawAnew(
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

function liveCardOf(row: typeof liveCards.$inferSelect): LiveCard {
  return {
    subject: row.subject,
    queue: row.queue,
    // Written from the same type by delivered() and by a commit.
    view: JSON.parse(row.view) as View,
    messageId: row.messageId ?? undefined,
    chatId: row.chatId ?? undefined,
    postedAt: row.postedAt,
  };
}

function queuedOf(row: typeof outbox.$inferSelect): Queued {
  return {
    id: row.id,
    queue: row.queue,
    outgoing: JSON.parse(row.body) as Outgoing,
    uuid: row.uuid,
    revision: row.revision,
    attempts: row.attempts,
    createdAt: row.createdAt,
    firstTriedAt: row.firstTriedAt ?? undefined,
  };
}
