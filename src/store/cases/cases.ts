import { and, asc, count, desc, eq, gte, inArray, isNotNull, isNull, lte, min, type SQL, sql } from 'drizzle-orm';
import { type CaseList, type CaseStore, type Draft, type DraftBody, PAGE, type Photo } from '../../bot/ports/cases.ts';
import { CaseEvent } from '../../cases/lifecycle/events.ts';
import { Case } from '../../cases/record/case.ts';
import { OPEN_STATES } from '../../cases/record/state.ts';
import { councilStoreOf } from '../council/council.ts';
import type { Database } from '../database.ts';
import { rosterOf, rosterQueries } from '../roster/roster.ts';
import { caseEvents, caseNumbers, caseParties, cases, collecting, drafts, photos } from '../tables.ts';
import { ownCases } from './own-cases.ts';

// Said as they stand in the partial indexes: SQLite does not look into what is bound.
const isOpen = sql`${cases.open} = 1`;
const isWork = sql`${caseParties.part} = 'work'`;

const parseCase = (row: { body: string }) => Case.parse(JSON.parse(row.body));
/** A form of a case out of its row. */
export const draftOf = (row: typeof drafts.$inferSelect): Draft => ({
  id: row.id,
  openId: row.openId,
  at: row.at,
  // Drafts are written only by the bot, from values of this type (src/bot/drafts).
  body: JSON.parse(row.body) as DraftBody,
  usedAt: row.usedAt ?? undefined,
  result: row.result ?? undefined,
});
const photoOf = ({ lostWhy: _, ownKey, ...row }: typeof photos.$inferSelect): Photo => ({
  ...row,
  ownKey: ownKey ?? undefined,
});

/** The part of the Store that cases and the roster use. */
export function caseStoreOf(db: Database): CaseStore {
  return {
    ...councilStoreOf(db),
    async gather({ caseId = '', draftId = '' }) {
      const found = await db.batch([
        ...rosterQueries(db),
        db.select().from(cases).where(eq(cases.id, caseId)),
        db.select().from(drafts).where(eq(drafts.id, draftId)),
        db.select().from(photos).where(eq(photos.target, draftId)).orderBy(asc(photos.at)),
      ]);
      const [people, grants, shifts, settings, estates, patrols, [row], [draft], kept] = found;
      return {
        roster: rosterOf([people, grants, shifts, settings, estates, patrols]),
        found: row && parseCase(row),
        draft: draft && draftOf(draft),
        draftPhotos: kept.map(photoOf),
      };
    },
    async roster() {
      return rosterOf(await db.batch(rosterQueries(db)));
    },
    async caseOf(id) {
      const [row] = await db.select().from(cases).where(eq(cases.id, id));
      return row && parseCase(row);
    },
    async timeline(caseId) {
      const rows = await db
        .select()
        .from(caseEvents)
        .where(eq(caseEvents.caseId, caseId))
        .orderBy(asc(caseEvents.version));
      return rows.map((row) => CaseEvent.parse(JSON.parse(row.body)));
    },
    async earlier(matter, estate, community, since) {
      const same = and(
        estate === null ? isNull(cases.estate) : eq(cases.estate, estate),
        matter === null ? isNull(cases.matter) : eq(cases.matter, matter),
        eq(cases.community, community),
        gte(cases.openedAt, since),
      );
      const rows = await db.select().from(cases).where(same).orderBy(desc(cases.openedAt)).limit(50);
      return rows.map(parseCase);
    },
    async listed(list, page) {
      if (list.list === 'mine') {
        const [rows, [all]] = await db.batch([...ownCases(db, list.openId, page)]);
        return { cases: rows.map(parseCase), total: all?.n ?? 0 };
      }
      const { where, order } = choose(db, list);
      const [rows, [all]] = await db.batch([
        db
          .select()
          .from(cases)
          .where(where)
          .orderBy(...order)
          .limit(PAGE)
          .offset(page * PAGE),
        db.select({ n: count() }).from(cases).where(where),
      ]);
      return { cases: rows.map(parseCase), total: all?.n ?? 0 };
    },
    async dueCases(now, limit) {
      const due = and(isNotNull(cases.nextDue), lte(cases.nextDue, now));
      const rows = await db.select().from(cases).where(due).orderBy(asc(cases.nextDue)).limit(limit);
      return rows.map(parseCase);
    },
    async nextCaseDue() {
      const [row] = await db
        .select({ at: min(cases.nextDue) })
        .from(cases)
        .where(isNotNull(cases.nextDue));
      return row?.at ?? undefined;
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
    async takeNumber(series) {
      const [row] = await db
        .insert(caseNumbers)
        .values({ series, last: 1 })
        .onConflictDoUpdate({ target: caseNumbers.series, set: { last: sql`${caseNumbers.last} + 1` } })
        .returning({ n: caseNumbers.last });
      if (!row) throw new Error(`the database gave no number for ${series}`);
      return row.n;
    },
    async draft(id) {
      const [row] = await db.select().from(drafts).where(eq(drafts.id, id));
      return row && draftOf(row);
    },
    async photosOf(target) {
      const rows = await db.select().from(photos).where(eq(photos.target, target)).orderBy(asc(photos.at));
      return rows.map(photoOf);
    },
    async photo(id) {
      const [row] = await db.select().from(photos).where(eq(photos.id, id));
      return row && photoOf(row);
    },
    async collecting(openId, now) {
      const [row] = await db
        .select()
        .from(collecting)
        .where(and(eq(collecting.openId, openId), gte(collecting.until, now)));
      return row?.target;
    },
  };
}

function choose(db: Database, list: Exclude<CaseList, { list: 'mine' }>): { where: SQL | undefined; order: SQL[] } {
  const pressing = [desc(cases.urgent), asc(cases.dueAt), asc(cases.openedAt)];
  switch (list.list) {
    case 'todo': {
      const theirs = db
        .select({ id: caseParties.caseId })
        .from(caseParties)
        .where(and(inArray(caseParties.party, list.parties.slice(0, 90)), isWork));
      return { where: and(inArray(cases.id, theirs), isOpen), order: pressing };
    }
    case 'station':
      return {
        where: and(inArray(cases.community, list.communities.slice(0, 90)), isOpen),
        order: pressing,
      };
    case 'desk':
      if (list.shelf === 'overdue') return { where: and(lte(cases.dueAt, list.now), isOpen), order: pressing };
      if (list.shelf === 'supervised') {
        const supervised = db
          .select({ id: caseParties.caseId })
          .from(caseParties)
          .where(eq(caseParties.party, 'supervised'));
        return { where: and(inArray(cases.id, supervised), isOpen), order: pressing };
      }
      return { where: eq(cases.state, list.shelf), order: pressing };
  }
}

/** Whether a case of this state still runs. */
export const isOpenState = (state: Case['state']): boolean => OPEN_STATES.includes(state);
