import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Committed, Flow, Question, QuestionState, Store } from '../bot/ports/store.ts';
import { insertInto } from './built-once.ts';
import { caseStoreOf } from './cases/cases.ts';
import { statementsOf } from './changes.ts';
import type { D1 } from './d1.ts';
import { batch, openDatabase, type Statement } from './database.ts';
import { outboxOf } from './outbox/outbox.ts';
import { rowsOf } from './outbox/outbox-rows.ts';
import { rosterStoreOf } from './roster/roster-records.ts';
import { chats, flows, matterVersions, meta, outbox, people, questions, remembered } from './tables.ts';

/** Old deliveries dropped in one go, so that a tick after a long pause is no longer than others. */
const FORGOTTEN_AT_ONCE = 500;

/** The one Store, over Cloudflare's D1 or a local SQLite file behind the same interface. */
export function openStore(d1: D1, newId: () => string): Store {
  const db = openDatabase(d1);
  const metBoth = db
    .select({ chat: chats, person: people.openId })
    .from(sql`(SELECT 1)`)
    .leftJoin(chats, eq(chats.id, sql.placeholder('chatId')))
    .leftJoin(people, eq(people.openId, sql.placeholder('openId')))
    .prepare();
  return {
    ...outboxOf(db, newId),
    ...caseStoreOf(db),
    ...rosterStoreOf(db),
    async commit({ remember, at, flow, changes, says }) {
      const statements: Statement[] = [];
      if (remember) statements.push(rememberOnce({ key: remember, at }));
      if (flow) statements.push(counted(flow, at));
      for (const change of changes) statements.push(...statementsOf(db, change));
      statements.push(...rowsOf(says, at, newId));
      try {
        await batch(db, statements);
        return 'done';
      } catch (error) {
        return refusedBy(error);
      }
    },
    async chat(chatId) {
      const [row] = await db.select().from(chats).where(eq(chats.id, chatId));
      return row && chatOf(row);
    },
    async met(chatId, openId) {
      const [row] = await metBoth.all({ chatId, openId });
      return { chat: row?.chat ? chatOf(row.chat) : undefined, person: typeof row?.person === 'string' };
    },
    async question(id) {
      const [row] = await db.select().from(questions).where(eq(questions.id, id));
      if (!row) return undefined;
      return {
        ...row,
        outcome: row.outcome as Question['outcome'],
        matter: row.matter ?? undefined,
        matterHash: row.matterHash ?? undefined,
        hits: JSON.parse(row.hits) as Question['hits'],
        state: JSON.parse(row.state) as QuestionState,
      };
    },
    async matterVersion(hash) {
      const [row] = await db.select().from(matterVersions).where(eq(matterVersions.hash, hash));
      return row?.content;
    },
    async keepMatterVersions(versions, now) {
      const known = new Set<string>();
      // D1 binds at most 100 parameters a statement.
      for (let i = 0; i < versions.length; i += 90) {
        const hashes = versions.slice(i, i + 90).map((version) => version.hash);
        const rows = await db
          .select({ hash: matterVersions.hash })
          .from(matterVersions)
          .where(inArray(matterVersions.hash, hashes));
        for (const row of rows) known.add(row.hash);
      }
      const fresh = versions.filter((version) => !known.has(version.hash));
      await batch(
        db,
        fresh.map((version) =>
          db
            .insert(matterVersions)
            .values({ ...version, firstSeen: now })
            .onConflictDoNothing(),
        ),
      );
    },
    async meta(key) {
      const [row] = await db.select().from(meta).where(eq(meta.key, key));
      return row?.value;
    },
    async forget(keysBefore, sentBefore) {
      const sent = db
        .select({ id: outbox.id })
        .from(outbox)
        .where(and(eq(outbox.state, 'sent'), lt(outbox.dueAt, sentBefore)))
        .limit(FORGOTTEN_AT_ONCE);
      await batch(db, [
        db.delete(remembered).where(lt(remembered.at, keysBefore)),
        db.delete(outbox).where(inArray(outbox.id, sent)),
      ]);
    },
  };
}

const MINUTE = 60_000;

/** The key refuses the same event a second time, and the whole batch with it. */
const rememberOnce = insertInto(remembered);

const countOneMore = insertInto(
  flows,
  `ON CONFLICT (person, kind) DO UPDATE SET
    n = CASE WHEN minute = excluded.minute THEN n + 1 ELSE 1 END, minute = excluded.minute, most = excluded.most`,
);

/** Counts in the same write: the table's own check refuses the one too many, and the whole batch with it. */
const counted = ({ person, kind, most }: Flow, at: number): Statement =>
  countOneMore({ person, kind, minute: Math.floor(at / MINUTE), n: 1, most });

const chatOf = (row: typeof chats.$inferSelect) => ({
  kind: row.kind,
  state: row.state,
  greetedAt: row.greetedAt ?? undefined,
});

/** A UNIQUE violation rolls the whole batch back; which one it was says what happened. Other errors are faults. */
function refusedBy(error: unknown): Committed {
  const message = `${error} ${error instanceof Error ? error.cause : ''}`;
  if (/UNIQUE constraint failed: remembered\.key/.test(message)) return 'duplicate';
  if (/CHECK constraint failed: n <= most/.test(message)) return 'too-fast';
  if (/UNIQUE constraint failed: (case_events\.|cases\.)/.test(message)) return 'conflict';
  throw error;
}
