import { and, desc, inArray, lt, not, type SQL, sql } from 'drizzle-orm';
import type { CaseStore, DatedBy, DatedCases } from '../../bot/ports/cases.ts';
import type { Database } from '../core/database.ts';
import { closedAt, dispatchedAt, lastReturnedAt, whistledAt } from './case-dates.ts';
import { parseCase } from './case-lists.ts';
import { cases } from './tables.ts';

const DATES: Record<DatedBy, SQL<number>> = {
  opened: sql<number>`${cases.openedAt}`,
  dispatched: dispatchedAt,
  returned: lastReturnedAt,
  whistled: whistledAt,
  closed: closedAt,
};

const LEAD = sql<string>`coalesce(iif(json_valid(body), json_extract(body, '$.lead.department'), NULL), '')`;
const FIRST = sql<string>`iif(json_valid(body), coalesce(
  json_extract(body, '$.firstLead'), json_extract(body, '$.returns[0].department'), json_extract(body, '$.lead.department'), ''
), '')`;

/** Whose a case is by what befell it: of whom it was sent to first, or of whoever leads; a return is of who sent it back. */
const departmentOf = (on: DatedBy): SQL<string> => (on === 'dispatched' ? FIRST : LEAD);

const KEYS = {
  community: sql<string>`${cases.community}`,
  matter: sql<string>`coalesce(${cases.matter}, '')`,
};

function amongKeys({ on, by, keys, but }: DatedCases): SQL | undefined {
  if (by === 'all') return undefined;
  const among = (key: SQL | SQL<string>): SQL => (but ? not(inArray(key, [...keys])) : inArray(key, [...keys]));
  if (by !== 'department') return among(KEYS[by]);
  if (on !== 'returned') return among(departmentOf(on));
  return sql`EXISTS (SELECT 1 FROM json_each(body, '$.returns') AS one WHERE ${among(sql`one.value ->> 'department'`)})`;
}

/** The cases behind a figure, through the index of its instant. */
export const datedCases = (db: Database): Pick<CaseStore, 'datedCases'> => ({
  async datedCases(of, most) {
    const { on, from, to, after } = of;
    const at = DATES[on];
    const where = and(
      sql`${at} >= ${from}`,
      // A case is returned in these days and again later: its last return says no more than that it was not before them.
      on === 'returned' ? lt(cases.openedAt, to) : sql`${at} < ${to}`,
      after && sql`(${at}, ${cases.id}) < (${after.at}, ${after.id})`,
      amongKeys(of),
    );
    const rows = await db
      .select({ body: cases.body, at })
      .from(cases)
      .where(where)
      .orderBy(desc(at), desc(cases.id))
      .limit(most);
    return rows.map((row) => ({ c: parseCase(row), at: row.at }));
  },
});
