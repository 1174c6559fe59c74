import { sql } from 'drizzle-orm';

/** When a visit's result was told; said in the index and in what is asked of it alike (see src/store/cases/case-dates.ts). */
export const toldAt = sql<number>`iif(json_valid(body), json_extract(body, '$.toldAt'), NULL)`;
