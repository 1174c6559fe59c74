import { and, asc, count, desc, eq, gt, gte, isNotNull, isNull, lt, lte, type SQL, sql } from 'drizzle-orm';
import type { CaseStore, PhotoStore } from '../../bot/ports/cases.ts';
import type { Database } from '../core/database.ts';
import { dueIn } from '../core/due.ts';
import { isOpen, isWork, parseCase } from './case-lists.ts';
import type { oneCase } from './one-case.ts';
import { caseNumbers, caseParties, cases } from './tables.ts';

const said = <Of>(path: string) =>
  sql.raw(`iif(json_valid(body), json_extract(body, '$.${path}'), NULL)`) as SQL<Of | null>;

/** The reads of many cases, and of what is due. */
export const caseReads = (
  db: Database,
): Omit<
  CaseStore,
  'listed' | 'openTally' | 'shelfCounts' | 'datedCases' | keyof ReturnType<typeof oneCase> | keyof PhotoStore
> => {
  const due = dueIn(db, cases, cases.nextDue);
  return {
    async earlier({ matter, estate, community }, since) {
      const same = and(
        estate === null ? isNull(cases.estate) : eq(cases.estate, estate),
        matter === null ? isNull(cases.matter) : eq(cases.matter, matter),
        eq(cases.community, community),
        gte(cases.openedAt, since),
      );
      const rows = await db.select().from(cases).where(same).orderBy(desc(cases.openedAt)).limit(50);
      return rows.map(parseCase);
    },
    async childrenOf(parent) {
      const rows = await db.select().from(cases).where(eq(cases.parent, parent)).orderBy(asc(cases.id));
      return rows.map(parseCase);
    },
    async openAt({ estate, community }) {
      const here = and(
        eq(cases.community, community),
        eq(cases.open, 1),
        estate === null ? isNull(cases.estate) : eq(cases.estate, estate),
      );
      const rows = await db.select().from(cases).where(here).orderBy(desc(cases.openedAt)).limit(50);
      return rows.map(parseCase);
    },
    async tally({ now, since, until, reporter }) {
      const whole = isNull(cases.parent);
      const reported = reporter && and(eq(cases.reporter, reporter), whole);
      // Found among what is open, not among all that somebody ever reported: the sign keeps that index out of it.
      const stillOpen = and(isOpen, reporter && and(sql`+${cases.reporter} = ${reporter}`, whole));
      const many = (...where: (SQL | undefined)[]) =>
        db
          .select({ n: count() })
          .from(cases)
          .where(and(...where));
      const [[opened], [open], [overdue], [urgent]] = await db.batch([
        many(reported, gte(cases.openedAt, since), until === undefined ? undefined : lt(cases.openedAt, until)),
        many(stillOpen),
        many(stillOpen, lte(cases.dueAt, now)),
        many(stillOpen, eq(cases.urgent, 1)),
      ]);
      return { opened: opened?.n ?? 0, open: open?.n ?? 0, overdue: overdue?.n ?? 0, urgent: urgent?.n ?? 0 };
    },
    async dueCases(now, limit) {
      return (await due.rows(now, limit)).map(parseCase);
    },
    nextCaseDue: due.next,
    async casesAfter(id, most) {
      const rows = await db
        .select()
        .from(cases)
        .where(gt(cases.id, sql`${id}`))
        .orderBy(asc(cases.id))
        .limit(most);
      return rows.map(parseCase);
    },
    async openCases(page) {
      const rows = await db
        .select()
        .from(cases)
        .where(isOpen)
        // The plus keeps SQLite from walking the key through every past case to spare itself a sort of the open ones.
        .orderBy(sql`+${cases.id}`)
        .limit(50)
        .offset(page * 50);
      return rows.map(parseCase);
    },
    async workload(now, until) {
      const rows = await db
        .select({
          party: caseParties.party,
          open: count(),
          overdue: sql<number>`coalesce(sum(${caseParties.dueAt} <= ${now}), 0)`,
          dueSoon: sql<number>`coalesce(sum(${caseParties.dueAt} > ${now} and ${caseParties.dueAt} <= ${until}), 0)`,
        })
        .from(caseParties)
        .where(isWork)
        .groupBy(caseParties.party);
      return rows;
    },
    async hotPlaces({ from, to, least, most }) {
      const many = count();
      const rows = await db
        .select({ estate: cases.estate, count: many })
        .from(cases)
        .where(and(gte(cases.openedAt, from), lt(cases.openedAt, to), isNotNull(cases.estate)))
        .groupBy(cases.estate)
        .having(gte(many, least))
        .orderBy(desc(many), asc(cases.estate))
        .limit(most);
      return rows.flatMap(({ estate, count: n }) => (estate === null ? [] : [{ estate, count: n }]));
    },
    async openedBySource(from, to) {
      // As the figure 新报 counts them: not what was settled on the spot, and of a 总事件 its 分事件.
      const rows = await db
        .select({ source: said<string>('origin.source'), count: count() })
        .from(cases)
        .where(
          and(
            gte(cases.openedAt, from),
            lt(cases.openedAt, to),
            sql`coalesce(${said('closing.how')}, '') <> 'settled' AND coalesce(${said('children[0]')}, '') = ''`,
          ),
        )
        .groupBy(said('origin.source'));
      return rows.flatMap(({ source, count: n }) => (source === null ? [] : [{ source, count: n }]));
    },
    async takeNumber(series) {
      const [row] = await db
        .insert(caseNumbers)
        .values({ series, last: 1 })
        .onConflictDoUpdate({ target: caseNumbers.series, set: { last: sql`${caseNumbers.last} + 1` } })
        .returning({ n: caseNumbers.last });
      if (!row) throw new Error(`the database gave no number for ${series}`);
      return row.n;
    },
  };
};
