import { and, eq, inArray, lt, ne } from 'drizzle-orm';
import type { Database, Statement } from '../core/database.ts';
import { orderEvents } from './tables.ts';

/** So many in one go: a tick after a long pause is no longer than others. */
const AT_ONCE = 500;

/** What was sent before an instant and worked on, or could not be, with the words of the latter; never what the desk has not heard of. */
export const forgottenEvents = (db: Database, before: number): Statement[] => [
  db.delete(orderEvents).where(
    inArray(
      orderEvents.id,
      db
        .select({ id: orderEvents.id })
        .from(orderEvents)
        .where(and(lt(orderEvents.at, before), ne(orderEvents.state, 'waiting'), eq(orderEvents.tells, 0)))
        .limit(AT_ONCE),
    ),
  ),
];
