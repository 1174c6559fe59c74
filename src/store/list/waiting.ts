import { and, desc, eq, getTableColumns, gte, inArray, isNull, sql } from 'drizzle-orm';
import * as z from 'zod';
import type { WaitingChange, WaitingStore } from '../../bot/ports/waiting.ts';
import { OpenId } from '../../brands.ts';
import { Outcome, type WaitingKind } from '../../list/waiting/waiting.ts';
import { insertInto, readOnce } from '../core/built-once.ts';
import type { Database } from '../core/database.ts';
import type { Subject, Writers } from '../core/subject.ts';
import { questions } from '../questions/tables.ts';
import * as tables from './waiting-tables.ts';

const { waiting, waitingDecisions } = tables;

/** A question that is asked about again keeps its place; what was decided of it stays decided. */
const insertWaiting = insertInto(waiting, 'ON CONFLICT (id) DO UPDATE SET kind = excluded.kind');
const parted = (words: string): string[] => words.split(' ').filter(Boolean);
// A list as one value: the platform binds at most a hundred.
const oneOf = (ids: readonly string[]) => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
const People = z.array(OpenId);
const Ids = z.array(z.string());

const changes: Writers<WaitingChange> = {
  waiting: (_, { waiting: { tokens, likely, ...row } }) => [
    insertWaiting({ ...row, tokens: tokens.join(' '), likely: likely.join(' '), told: 0 }),
  ],
  'waiting-decided': (db, { decided: { keys, people, ...row }, rows }) => [
    db.insert(waitingDecisions).values({ ...row, keys: JSON.stringify(keys), people: JSON.stringify(people) }),
    db
      .update(waiting)
      .set({ decision: row.id })
      .where(and(isNull(waiting.decision), inArray(waiting.id, oneOf(rows)))),
  ],
  'waiting-told': (db, { proposal }) => [
    db
      .update(waiting)
      .set({ told: 1 })
      .where(inArray(waiting.decision, decisionsOf(db, proposal))),
  ],
};

const decisionsOf = (db: Database, proposal: string) =>
  db.select({ id: waitingDecisions.id }).from(waitingDecisions).where(eq(waitingDecisions.proposal, proposal));

/** A row as it stands; only the bot writes them, from values of these types. */
type Row = Omit<typeof waiting.$inferSelect, 'kind'> & { kind: WaitingKind };

const reads = (db: Database): WaitingStore => {
  const { caseId: _, ...columns } = getTableColumns(waiting);
  // Ten thousand at once: the builder's own mapping costs more than the query.
  const openSince = readOnce<{ since: number; most: number }>(
    db,
    db
      .select({ ...columns, caseId: sql`case_id`.as('caseId') })
      .from(waiting)
      // Written out: only so SQLite knows that the index of what is open holds it.
      .where(and(sql`decision IS NULL`, gte(waiting.at, sql.placeholder('since'))))
      .orderBy(desc(waiting.at))
      .limit(sql.placeholder('most')),
  );
  // A row is written once; only why it waits and its words' traces change, and those are in it.
  const stateOf = sql`rowid || substr(kind, 1, 1) || (tokens = '')`;
  const stateSince = readOnce<{ since: number; most: number }>(
    db,
    db.select({ state: sql`group_concat(state, ' ')`.as('state') }).from(
      db
        .select({ state: stateOf.as('state') })
        .from(waiting)
        .where(and(sql`decision IS NULL`, gte(waiting.at, sql.placeholder('since'))))
        .orderBy(desc(waiting.at))
        .limit(sql.placeholder('most'))
        .as('open'),
    ),
  );
  return {
    async waitingNow(since, most) {
      const [row] = await stateSince({ since, most });
      return String(row?.state ?? '');
    },
    async waiting(since, most) {
      const rows = await openSince({ since, most });
      return rows.map((row) => {
        const { id, at, person, kind, question, caseId, matter, reason, tokens, likely } = row as Row;
        return {
          ...{ id, at, person, kind, tokens: parted(tokens), likely: parted(likely) },
          ...{ question: question ?? undefined, caseId: caseId ?? undefined },
          ...{ matter: matter ?? undefined, reason: reason ?? undefined },
        };
      });
    },
    async notWaiting(since, most) {
      const rows = await db
        .select({ id: questions.id })
        .from(questions)
        .leftJoin(waiting, eq(waiting.id, questions.id))
        .where(and(eq(questions.outcome, 'not-listed'), gte(questions.at, since), isNull(waiting.id)))
        .orderBy(desc(questions.at))
        .limit(most);
      return rows.map(({ id }) => id);
    },
    async decisions(since) {
      const rows = await db.select().from(waitingDecisions).where(gte(waitingDecisions.at, since));
      return rows.map(({ keys, people, outcome, proposal, ...row }) => ({
        ...row,
        outcome: Outcome.parse(outcome),
        proposal: proposal ?? undefined,
        keys: Ids.parse(JSON.parse(keys)),
        people: People.parse(JSON.parse(people)),
      }));
    },
    async wordsOf(ids) {
      const rows = await db
        .select({ id: questions.id, words: questions.words })
        .from(questions)
        .where(inArray(questions.id, oneOf(ids)));
      return new Map(rows.map(({ id, words }) => [id, words]));
    },
    async waitingToHear(proposal) {
      const rows = await db
        .select({ person: waiting.person, matter: waiting.matter })
        .from(waiting)
        .where(
          and(
            inArray(waiting.decision, decisionsOf(db, proposal)),
            sql`${waiting.decision} IS NOT NULL`,
            eq(waiting.kind, 'wrong'),
            eq(waiting.told, 0),
          ),
        );
      return rows.map(({ person, matter }) => ({ person, matter: matter ?? undefined }));
    },
  };
};

/** What waits for whoever looks after the list, and what was decided of it. */
export const waitings = {
  tables,
  changes,
  reads,
  contested: [waitingDecisions],
  // What was known of a resident's words goes with them.
  erased: (db, { questions: erased }) =>
    erased.map(({ id }) => db.update(waiting).set({ tokens: '' }).where(eq(waiting.question, id))),
} satisfies Subject<typeof tables, Writers<WaitingChange>, WaitingStore>;
