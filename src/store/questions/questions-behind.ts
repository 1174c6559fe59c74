import { and, desc, eq, exists, gte, inArray, lt, type SQL, sql } from 'drizzle-orm';
import type { QuestionFigure } from '../../../catalogue/figures/figure.ts';
import type { QuestionBehind, QuestionStore } from '../../bot/ports/questions.ts';
import { CONFIRMING } from '../../questions/confirmed.ts';
import type { Database } from '../core/database.ts';
import { presses, questions } from './tables.ts';

/** The questions behind a figure, as question-sums.ts counts them. */
export const questionsBehind = (db: Database): QuestionStore['questionsBehind'] => {
  const pressed = (which: SQL) =>
    exists(
      db
        .select({ id: presses.id })
        .from(presses)
        .where(and(eq(presses.question, questions.id), which)),
    );
  const counts: Record<QuestionFigure, SQL | undefined> = {
    asked: undefined,
    unanswered: eq(questions.outcome, 'not-listed'),
    'service-asked': eq(questions.outcome, 'service'),
    chosen: pressed(inArray(presses.action, CONFIRMING)),
    wrong: pressed(eq(presses.action, 'correct')),
  };
  return async ({ figure, from, to, after }, most) => {
    const { id, at, words, outcome, matter } = questions;
    const rows = await db
      .select({ id, at, words, outcome, matter })
      .from(questions)
      .where(and(gte(at, from), lt(at, to), counts[figure], after && sql`(${at}, ${id}) < (${after.at}, ${after.id})`))
      .orderBy(desc(at), desc(id))
      .limit(most);
    return rows.map((row) => ({
      ...row,
      outcome: row.outcome as QuestionBehind['outcome'],
      matter: row.matter ?? undefined,
    }));
  };
};
