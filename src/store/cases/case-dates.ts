import { sql } from 'drizzle-orm';

// Said in the indexes and in what is asked of them alike: SQLite compares the words. A row that
// cannot be read has no such instant: it must not keep others from being written.
export const dispatchedAt = sql<number>`iif(json_valid(body), json_extract(body, '$.times.dispatched'), NULL)`;
export const closedAt = sql<number>`iif(json_valid(body), json_extract(body, '$.times.closed'), NULL)`;
export const lastReturnedAt = sql<number>`iif(json_valid(body), json_extract(body, '$.returns[#-1].at'), NULL)`;
export const whistledAt = sql<number>`iif(json_valid(body), json_extract(body, '$.council.askedAt'), NULL)`;
