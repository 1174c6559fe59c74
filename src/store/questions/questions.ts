import { and, desc, eq, gte, sql } from 'drizzle-orm';
import type { Question, QuestionChange, QuestionState, QuestionStore } from '../../bot/ports/questions.ts';
import { insertInto } from '../core/built-once.ts';
import type { Database } from '../core/database.ts';
import type { Subject, Writers } from '../core/subject.ts';
import { sumsOfAsked, sumsOfMoved, sumsOfPress } from './question-sums.ts';
import { questionsBehind } from './questions-behind.ts';
import { spokenOf } from './spoken-of.ts';
import * as tables from './tables.ts';
import { unansweredIn } from './unanswered.ts';

const { presses, questions: asked } = tables;

const insertQuestion = insertInto(asked);

const changes: Writers<QuestionChange> = {
  question(_, { question }) {
    const { hits, state, ...rest } = question;
    const row = insertQuestion({ ...rest, hits: JSON.stringify(hits), state: JSON.stringify(state) });
    return [row, sumsOfAsked(question)];
  },
  'question-moved'(db, change) {
    const { id, outcome, matter, state } = change;
    const moved = { outcome, state: JSON.stringify(state) };
    const set = matter ? { ...moved, matter } : moved;
    return [...sumsOfMoved(change), db.update(asked).set(set).where(eq(asked.id, id))];
  },
  press: (db, { press }) => [...sumsOfPress(press), db.insert(presses).values(press)],
};

const reads = (db: Database): QuestionStore => {
  const byId = db
    .select()
    .from(asked)
    .where(eq(asked.id, sql.placeholder('id')))
    .prepare();
  return {
    spokenOf: spokenOf(db),
    unanswered: unansweredIn(db),
    questionsBehind: questionsBehind(db),
    async question(id) {
      const [row] = await byId.all({ id });
      return row && questionOf(row);
    },
    async askedLately(chatId, openId, since, most) {
      const rows = await db
        .select()
        .from(asked)
        .where(and(eq(asked.chatId, chatId), eq(asked.asker, openId), gte(asked.at, since)))
        .orderBy(desc(asked.at))
        .limit(most);
      return rows.map(questionOf);
    },
  };
};

/** A question out of its row; only the bot writes them, from values of this type. */
const questionOf = (row: typeof asked.$inferSelect): Question => ({
  ...row,
  outcome: row.outcome as Question['outcome'],
  matter: row.matter ?? undefined,
  matterHash: row.matterHash ?? undefined,
  caseId: row.caseId ?? undefined,
  hits: JSON.parse(row.hits) as Question['hits'],
  state: JSON.parse(row.state) as QuestionState,
});

/** What was asked, redacted, and what was pressed under the answers. */
export const questions = {
  tables,
  changes,
  reads,
  erased: (db, change) =>
    change.questions.map(({ id, words }) => db.update(asked).set({ words }).where(eq(asked.id, id))),
} satisfies Subject<typeof tables, Writers<QuestionChange>, QuestionStore>;
