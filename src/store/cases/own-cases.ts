import { and, count, desc, eq, inArray, sql } from 'drizzle-orm';
import type { OpenId } from '../../brands.ts';
import type { Database } from '../core/database.ts';
import { caseParties, cases } from './tables.ts';

/** More open cases than anybody has; beyond it a page of the past may repeat one. */
const MOST_OPEN = 200;

/**
 * The two queries of a page of somebody's own cases, what is open first, then the newest: the rows, and how many there
 * are. However long somebody has reported, only what is open and the pages up to this one are sorted.
 */
export function ownCases(db: Database, openId: OpenId, page: number, size: number) {
  const reach = (page + 1) * size + MOST_OPEN;
  const open = sql`SELECT id, 1 AS running FROM ${cases} WHERE open = 1 AND EXISTS (
    SELECT 1 FROM ${caseParties} WHERE party = ${openId} AND part IN ('reporter', 'follower') AND case_id = ${cases.id})`;
  const newest = (part: string) => sql`SELECT case_id FROM (
    SELECT case_id FROM ${caseParties} WHERE party = ${openId} AND part = ${part} ORDER BY case_id DESC LIMIT ${reach})`;
  // Numbers begin with the day, so that their order is that of opening.
  const shown = sql`(WITH running AS (${open}), own AS (${newest('reporter')} UNION ${newest('follower')})
    SELECT id FROM (
      SELECT id, running FROM running UNION ALL SELECT case_id, 0 FROM own WHERE case_id NOT IN (SELECT id FROM running)
    ) ORDER BY running DESC, id DESC LIMIT ${size} OFFSET ${page * size})`;
  return [
    db.select().from(cases).where(sql`${cases.id} IN ${shown}`).orderBy(desc(cases.open), desc(cases.id)),
    db
      .select({ n: count() })
      .from(caseParties)
      .where(and(eq(caseParties.party, openId), inArray(caseParties.part, ['reporter', 'follower']))),
  ] as const;
}
