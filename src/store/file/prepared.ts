import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { D1Result } from '../core/d1.ts';

/** Queries kept ready: compiling one costs more than running it. */
const MOST_KEPT = 500;

/** A compiled query; `answers` when its result has rows. */
type Ready = { query: StatementSync; answers: boolean };

export type Prepared = {
  /** Runs a query now; its rows as objects. */
  run(text: string, values: SQLInputValue[]): D1Result;
  /** Runs a query now; its rows as arrays, the names of the columns first if wanted. */
  rows(text: string, values: SQLInputValue[], columnNames: boolean): unknown[];
};

/** Whether a query changes no row, by its first word; one of which that is not sure is taken for a write. */
export const reads = (text: string): boolean => /^\s*(select|explain|pragma)\b/i.test(text);

/**
 * The same query, compiled once for whatever is bound to it. SQLite looks at what is bound to a bare `LIMIT ?` to plan by it, and so
 * compiles it anew whenever something is bound there: ten times what it costs to run. A sum it does not look into. (So it is with
 * `column = ?` where a partial index asks for one value of the column: such a value is written out, as in outbox/queued.ts.)
 */
export const plannedOnce = (text: string): string => text.replace(/\blimit \?(?!\d)/gi, (limit) => `${limit}+0`);

/** Runs queries, each compiled when it is first run. */
export function openPrepared(db: DatabaseSync): Prepared {
  // The latest stay: a query that was asked once must not keep out those asked all day. When the newer half is full, the older one
  // goes; to keep all in the order of their last use costs as much as some of the queries.
  let [newer, older] = [new Map<string, Ready>(), new Map<string, Ready>()];
  const compile = (text: string): Ready => ({
    query: db.prepare(plannedOnce(text)),
    answers: reads(text) || /^\s*with\b|\breturning\b/i.test(text),
  });
  const ready = (text: string): Ready => {
    const found = newer.get(text);
    if (found) return found;
    const anew = older.get(text) ?? compile(text);
    if (newer.size >= MOST_KEPT / 2) [newer, older] = [new Map(), newer];
    newer.set(text, anew);
    return anew;
  };
  return {
    run(text, values) {
      const { query, answers } = ready(text);
      query.setReturnArrays(false);
      if (answers) return { success: true, results: query.all(...values), meta: {} };
      const { changes, lastInsertRowid } = query.run(...values);
      return { success: true, results: [], meta: { changes: Number(changes), last_row_id: Number(lastInsertRowid) } };
    },
    rows(text, values, columnNames) {
      const { query } = ready(text);
      query.setReturnArrays(true);
      const rows: unknown[] = query.all(...values);
      return columnNames ? [query.columns().map((column) => column.name), ...rows] : rows;
    },
  };
}
