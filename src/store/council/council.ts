import { and, asc, eq } from 'drizzle-orm';
import type { CouncilChange, CouncilRecord, CouncilStore, Rating } from '../../bot/ports/council.ts';
import type { Database, Statement } from '../database.ts';
import { councilRatings, councils } from '../tables.ts';

// Rows are written only by the statements below, from values of these types.
const recordOf = (row: typeof councils.$inferSelect): CouncilRecord => ({
  id: row.id,
  caseId: row.caseId,
  round: row.round,
  token: row.token,
  step: row.step as CouncilRecord['step'],
  state: row.state as CouncilRecord['state'],
  chatId: row.chatId ?? undefined,
  messageId: row.messageId ?? undefined,
  added: JSON.parse(row.added) as string[],
  failures: JSON.parse(row.failures) as CouncilRecord['failures'],
  wish: (row.wish as CouncilRecord['wish']) ?? undefined,
});

/** The part of the Store that whistles use. */
export function councilStoreOf(db: Database): CouncilStore {
  return {
    async council(id) {
      const [row] = await db.select().from(councils).where(eq(councils.id, id));
      return row && recordOf(row);
    },
    async councilOfChat(chatId) {
      const [row] = await db.select().from(councils).where(eq(councils.chatId, chatId));
      return row && recordOf(row);
    },
    async councilsOf(caseId) {
      const rows = await db.select().from(councils).where(eq(councils.caseId, caseId)).orderBy(asc(councils.round));
      return rows.map(recordOf);
    },
    async ratings(caseId, round) {
      const of = and(eq(councilRatings.caseId, caseId), eq(councilRatings.round, round));
      const rows = await db.select().from(councilRatings).where(of);
      return rows as Rating[];
    },
  };
}

/** The statements that write one change of a whistle's records. */
export function councilStatementsOf(db: Database, change: CouncilChange): Statement[] {
  switch (change.kind) {
    case 'council': {
      const { added, failures, ...record } = change.record;
      const lists = { added: JSON.stringify(added), failures: JSON.stringify(failures) };
      const row = { ...record, ...lists, begunAt: change.at, changedAt: change.at };
      return [db.insert(councils).values(row).onConflictDoNothing()];
    }
    case 'council-moved': {
      const { added, failures, ...rest } = change.set;
      const set = {
        ...rest,
        ...(added ? { added: JSON.stringify(added) } : {}),
        ...(failures ? { failures: JSON.stringify(failures) } : {}),
        changedAt: change.at,
      };
      return [db.update(councils).set(set).where(eq(councils.id, change.id))];
    }
    case 'council-wish':
      return [db.update(councils).set({ wish: change.wish, changedAt: change.at }).where(eq(councils.id, change.id))];
    case 'council-rated': {
      const { value, by, at } = change.rating;
      const target = [councilRatings.caseId, councilRatings.round, councilRatings.department, councilRatings.about];
      const insert = db.insert(councilRatings).values(change.rating);
      return [insert.onConflictDoUpdate({ target, set: { value, by, at } })];
    }
  }
}
