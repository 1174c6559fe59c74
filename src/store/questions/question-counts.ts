import { and, count, countDistinct, eq, gte, inArray, lt, type SQL } from 'drizzle-orm';
import type { QuestionStore } from '../../bot/ports/questions.ts';
import { CONFIRMING } from '../../questions/confirmed.ts';
import type { Database } from '../core/database.ts';
import { presses, questions } from './tables.ts';

/** Counts the questions of some days; a press counts under the question it was made under, on the day that was asked. */
export const questionCounts =
  (db: Database): QuestionStore['questionCounts'] =>
  async (from, to) => {
    const within = and(gte(questions.at, from), lt(questions.at, to));
    const pressed = (...which: SQL[]) =>
      db
        .select({ n: countDistinct(questions.id) })
        .from(questions)
        .innerJoin(presses, eq(presses.question, questions.id))
        .where(and(within, ...which));
    const [[asked], [unanswered], [service], [chosen], [wrong]] = await db.batch([
      db.select({ n: count() }).from(questions).where(within),
      db
        .select({ n: count() })
        .from(questions)
        .where(and(within, eq(questions.outcome, 'not-listed'))),
      db
        .select({ n: count() })
        .from(questions)
        .where(and(within, eq(questions.outcome, 'service'))),
      pressed(inArray(presses.action, CONFIRMING)),
      pressed(eq(presses.action, 'correct')),
    ]);
    const [all, none, came, right, no] = [asked, unanswered, service, chosen, wrong].map((row) => row?.n ?? 0);
    return { asked: all ?? 0, unanswered: none ?? 0, 'service-asked': came ?? 0, chosen: right ?? 0, wrong: no ?? 0 };
  };
