import { and, asc, eq } from 'drizzle-orm';
import type { CouncilRecord, CouncilStore, Rating } from '../../bot/ports/council.ts';
import type { Database } from '../core/database.ts';
import { changes } from './council-changes.ts';
import * as tables from './tables.ts';

const { councilRatings, councils } = tables;

// Rows are written only by this folder's changes, from values of these types.
const recordOf = (row: typeof councils.$inferSelect): CouncilRecord => ({
  id: row.id,
  caseId: row.caseId,
  round: row.round,
  token: row.token,
  step: row.step as CouncilRecord['step'],
  state: row.state as CouncilRecord['state'],
  chatId: row.chatId ?? undefined,
  messageId: row.messageId ?? undefined,
  added: JSON.parse(row.added) as CouncilRecord['added'],
  failures: JSON.parse(row.failures) as CouncilRecord['failures'],
  wish: (row.wish as CouncilRecord['wish']) ?? undefined,
});

const reads = (db: Database): CouncilStore => ({
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
});

/** The groups of whistles and what was said of them. */
export const council = { tables, changes, reads };
