import { and, eq, sql } from 'drizzle-orm';
import type { RosterChange } from '../../bot/ports/roster.ts';
import type { Database, Statement } from '../database.ts';
import { caseEvents, drafts, outbox, questions } from '../tables.ts';

/**
 * The statements that replace a resident's words where they are kept beside the case itself. The timeline is otherwise
 * append-only; this is the one exception (个人信息保护法 47: erasure on request), and the log says who did it.
 */
export function erasureStatements(db: Database, change: Extract<RosterChange, { kind: 'erased' }>): Statement[] {
  const { caseId } = change;
  return [
    ...change.events.map((event) =>
      db
        .update(caseEvents)
        .set({ body: JSON.stringify(event) })
        .where(and(eq(caseEvents.caseId, caseId), eq(caseEvents.version, event.version))),
    ),
    ...change.drafts.map(({ id, body }) =>
      db
        .update(drafts)
        .set({ body: JSON.stringify(body) })
        .where(eq(drafts.id, id)),
    ),
    ...change.questions.map(({ id, words }) => db.update(questions).set({ words }).where(eq(questions.id, id))),
    // Plain words are the one message whose text is kept in the outbox; cards are rendered from the record.
    db
      .delete(outbox)
      .where(
        and(
          eq(outbox.about, caseId),
          sql`${outbox.state} <> 'queued'`,
          sql`instr(${outbox.body}, '"view":"words"') > 0`,
        ),
      ),
  ];
}
