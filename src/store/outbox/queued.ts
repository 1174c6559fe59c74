import { sql } from 'drizzle-orm';
import { outbox } from './tables.ts';

/** Waiting or under way. Written out, for a partial index asks for it: bound, it would be compiled anew with each look. */
export const isQueued = sql`${outbox.state} = 'queued'`;
