import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { CONFIRMING, type PressUnder } from '../../questions/confirmed.ts';
import type { Database } from '../core/database.ts';
import { presses, questions } from './tables.ts';

/**
 * The presses that name a matter under a question, oldest first, with the question's words. Goes through all of them: for
 * the office's own evaluation, never on the way of a message.
 */
export async function pressesUnderQuestions(db: Database): Promise<PressUnder[]> {
  const { action, matter, reason, at, id } = presses;
  const rows = await db
    .select({ question: questions.id, words: questions.words, action, matter, reason })
    .from(presses)
    .innerJoin(questions, eq(questions.id, presses.question))
    .where(and(inArray(action, [...CONFIRMING, 'correct']), isNotNull(matter)))
    .orderBy(at, id);
  return rows.map((row) => ({ ...row, matter: row.matter ?? '', reason: row.reason ?? undefined }));
}
