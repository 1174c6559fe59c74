import { and, desc, eq, exists, gte, inArray, lt, not, type SQL, sql } from 'drizzle-orm';
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
  const counts: Record<QuestionFigure, SQL> = {
    asked: sql`1`,
    unanswered: eq(questions.outcome, 'not-listed'),
    'service-asked': eq(questions.outcome, 'service'),
    chosen: pressed(inArray(presses.action, CONFIRMING)),
    wrong: pressed(eq(presses.action, 'correct')),
  };
  return async ({ figure, part, from, to, after }, most) => {
    const { id, at, words, outcome, matter } = questions;
    const counted = counts[figure];
    const ofPart = part === 'n' ? counted : part === 'rest' ? not(counted) : part === 'out' ? sql`0` : undefined;
    const rows = await db
      .select({ id, at, words, outcome, matter, counted: sql<number>`${counted}` })
      .from(questions)
      .where(and(gte(at, from), lt(at, to), ofPart, after && sql`(${at}, ${id}) < (${after.at}, ${after.id})`))
      .orderBy(desc(at), desc(id))
      .limit(most);
    return rows.map((row) => ({
      ...row,
      outcome: row.outcome as QuestionBehind['outcome'],
      matter: row.matter ?? undefined,
      counted: row.counted === 1,
    }));
  };
};
