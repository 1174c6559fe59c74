import type { Statement } from './database.ts';

/** A statement written out, for what no builder says: rows taken out of one JSON parameter. */
export const written = (sql: string, ...params: unknown[]): Statement => ({ toSQL: () => ({ sql, params }) });
