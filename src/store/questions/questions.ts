import { and, desc, eq, gte } from 'drizzle-orm';
import type { Question, QuestionChange, QuestionState, QuestionStore } from '../../bot/ports/questions.ts';
import { insertInto } from '../core/built-once.ts';
import type { Database } from '../core/database.ts';
import type { Subject, Writers } from '../core/subject.ts';
import { spokenOf } from './spoken-of.ts';
import * as tables from './tables.ts';

const { presses, questions: asked } = tables;

const insertQuestion = insertInto(asked);

const changes: Writers<QuestionChange> = {
  question(_, { question }) {
    const { hits, state, ...rest } = question;
    return [insertQuestion({ ...rest, hits: JSON.stringify(hits), state: JSON.stringify(state) })];
  },
  'question-moved'(db, { id, outcome, matter, state }) {
    const moved = { outcome, state: JSON.stringify(state) };
    const set = matter ? { ...moved, matter } : moved;
    return [db.update(asked).set(set).where(eq(asked.id, id))];
  },
  press: (db, { press }) => [db.insert(presses).values(press)],
};

const reads = (db: Database): QuestionStore => ({
  spokenOf: spokenOf(db),
  unanswered: (since, most) =>
    db
      .select({ at: asked.at, words: asked.words })
      .from(asked)
      .where(and(eq(asked.outcome, 'not-listed'), gte(asked.at, since)))
      .orderBy(desc(asked.at))
      .limit(most),
  async placeSent(openId, since) {
    const [row] = await db
      .select({ words: asked.words })
      .from(asked)
      .where(and(eq(asked.outcome, 'place'), gte(asked.at, since), eq(asked.asker, openId)))
      .orderBy(desc(asked.at))
      .limit(1);
    return row?.words;
  },
  async question(id) {
    const [row] = await db.select().from(asked).where(eq(asked.id, id));
    if (!row) return undefined;
    return {
      ...row,
      outcome: row.outcome as Question['outcome'],
      matter: row.matter ?? undefined,
      matterHash: row.matterHash ?? undefined,
      caseId: row.caseId ?? undefined,
      hits: JSON.parse(row.hits) as Question['hits'],
      state: JSON.parse(row.state) as QuestionState,
    };
  },
});

/** What was asked, redacted, and what was pressed under the answers. */
export const questions = {
  tables,
  changes,
  reads,
  erased: (db, change) =>
    change.questions.map(({ id, words }) => db.update(asked).set({ words }).where(eq(asked.id, id))),
} satisfies Subject<typeof tables, Writers<QuestionChange>, QuestionStore>;
