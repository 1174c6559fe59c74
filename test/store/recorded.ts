import type { D1 } from '../../src/store/core/d1.ts';

/** A database that remembers every query it is asked, so that its plan can be looked at. */
export function recorded(d1: D1): { d1: D1; queries: Set<string> } {
  const queries = new Set<string>();
  return {
    queries,
    d1: {
      ...d1,
      prepare: (query) => {
        queries.add(query);
        return d1.prepare(query);
      },
    },
  };
}

/** How SQLite would carry out a query: the lines of its plan. */
export async function planOf(d1: D1, query: string): Promise<string[]> {
  const { results } = await d1.prepare(`EXPLAIN QUERY PLAN ${query}`).all();
  return results.map((row) => String(row.detail));
}
