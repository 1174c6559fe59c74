/** The part of Cloudflare's D1Database that drizzle-orm/d1 and the store use; a local SQLite file provides it too. */
export type D1Result = { success: true; results: Record<string, unknown>[]; meta: Record<string, unknown> };

export type D1Statement = {
  bind(...values: unknown[]): D1Statement;
  all(): Promise<D1Result>;
  run(): Promise<D1Result>;
  first(column?: string): Promise<unknown>;
  raw(options?: { columnNames?: boolean }): Promise<unknown[]>;
};

export type D1 = {
  prepare(query: string): D1Statement;
  batch(statements: D1Statement[]): Promise<D1Result[]>;
  exec(query: string): Promise<unknown>;
  /** Where records are a file of ours: takes what was erased out of the log beside it too, now or as soon as nobody reads it. */
  sweep?(): void;
};
