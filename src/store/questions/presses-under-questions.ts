import { and, desc, eq, gte, inArray, isNotNull } from 'drizzle-orm';
import { CONFIRMING, type PressUnder } from '../../questions/confirmed.ts';
import type { Database } from '../core/database.ts';
import { presses, questions } from './tables.ts';

/**
 * The presses that name a matter under a question, oldest first, with the question's words: all of them, or the latest
 * `most` since a moment. For what is measured and tried on the office's own questions, never on the way of a message.
 */
export async function pressesUnderQuestions(
  db: Database,
  { since = 0, most = Number.MAX_SAFE_INTEGER }: { since?: number; most?: number } = {},
): Promise<PressUnder[]> {
  const { action, matter, reason, at, id } = presses;
  const rows = await db
    .select({ question: questions.id, words: questions.words, action, matter, reason })
    .from(presses)
    .innerJoin(questions, eq(questions.id, presses.question))
    .where(and(inArray(action, [...CONFIRMING, 'correct']), isNotNull(matter), gte(at, since)))
    .orderBy(desc(at), desc(id))
    .limit(most);
  return rows.reverse().map((row) => ({ ...row, matter: row.matter ?? '', reason: row.reason ?? undefined }));
}
