import { and, asc, between, eq, ne, sql } from 'drizzle-orm';
import type { OutboxStore } from '../../bot/ports/outbox.ts';
import { builtOnce } from '../core/built-once.ts';
import type { Database } from '../core/database.ts';
import { outbox, unreachable } from './tables.ts';

/** Those told of the same at once were written together: their ids are no further apart than this. */
const TOGETHER = 100;

/** Something got through to this chat or person. */
export const gotThrough = (db: Database) =>
  builtOnce<{ key: string }>(db.delete(unreachable).where(eq(unreachable.key, sql.placeholder('key'))));

/** Who cannot be reached, and whether somebody else was. */
export const unreachableOf = (db: Database): Pick<OutboxStore, 'reached' | 'unreachable'> => ({
  async reached(group, { id }) {
    const rows = await db
      .select({ state: outbox.state, error: outbox.error })
      .from(outbox)
      .where(
        and(
          between(outbox.id, id - TOGETHER, id + TOGETHER),
          ne(outbox.id, id),
          sql`json_extract(${outbox.body}, '$.onward.group') = ${group}`,
        ),
      );
    if (rows.some(({ state }) => state === 'sent')) return 'yes';
    return rows.some(({ state, error }) => state === 'queued' && error === null) ? 'open' : 'no';
  },
  unreachable: () => db.select().from(unreachable).orderBy(asc(unreachable.since)).limit(200),
});
