import { and, desc, eq, gte } from 'drizzle-orm';
import type { Unanswered } from '../../bot/ports/questions.ts';
import type { Database } from '../core/database.ts';
import { presses, questions } from './tables.ts';

/** Questions since then with no answer of the list, and those whose answer somebody called wrong, each once, newest first. */
export const unansweredIn =
  (db: Database) =>
  async (since: number, most: number): Promise<Unanswered[]> => {
    const { id, at, words, outcome } = questions;
    const { action, matter, reason, question } = presses;
    const [unknown, wrong] = await Promise.all([
      db
        .select({ id, at, words })
        .from(questions)
        .where(and(eq(outcome, 'not-listed'), gte(at, since)))
        .orderBy(desc(at))
        .limit(most),
      db
        .select({ id, at: presses.at, words, matter, reason })
        .from(presses)
        .innerJoin(questions, eq(id, question))
        .where(and(eq(action, 'correct'), gte(presses.at, since)))
        .orderBy(desc(presses.at))
        .limit(most),
    ]);
    const told = [
      ...wrong.map(({ matter, reason, ...one }) => ({
        ...one,
        wrong: { matter: matter ?? undefined, reason: reason ?? undefined },
      })),
      ...unknown,
    ].sort((a, b) => b.at - a.at);
    const each = [...new Map(told.toReversed().map((one) => [one.id, one])).values()].sort((a, b) => b.at - a.at);
    return each.slice(0, most).map(({ id: _, ...one }) => one);
  };
