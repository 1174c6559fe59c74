import { and, asc, count, desc, eq, gt, inArray, isNull, lt, lte, type SQL, sql } from 'drizzle-orm';
import type { CaseList, CaseStore, Only } from '../../bot/ports/cases.ts';
import { Case } from '../../cases/record/case.ts';
import { PAGE } from '../../cases/record/page.ts';
import type { Database } from '../core/database.ts';
import { ownCases } from './own-cases.ts';
import { caseParties, cases } from './tables.ts';

// Said as they stand in the partial indexes: SQLite does not look into what is bound.
export const isOpen = sql`${cases.open} = 1`;
export const isWork = sql`${caseParties.part} = 'work'`;

/** A case out of its row; what was stored is parsed again. */
export const parseCase = (row: { body: string }) => Case.parse(JSON.parse(row.body));

/** The pages of the lists of cases. */
export const caseLists = (db: Database): Pick<CaseStore, 'listed' | 'openTally' | 'shelfCounts'> => ({
  async listed(list, page, size = PAGE) {
    if (list.list === 'mine' && !list.only) {
      const [rows, [all]] = await db.batch([...ownCases(db, list.openId, page, size)]);
      return { cases: rows.map(parseCase), total: all?.n ?? 0 };
    }
    const { where, order } = choose(db, list);
    const [rows, [all]] = await db.batch([
      db
        .select()
        .from(cases)
        .where(where)
        .orderBy(...order)
        .limit(size)
        .offset(page * size),
      db.select({ n: count() }).from(cases).where(where),
    ]);
    return { cases: rows.map(parseCase), total: all?.n ?? 0 };
  },

  async openTally(list, at) {
    const many = (only: Only) => sql<number>`coalesce(sum(${onlyOf(db, only)}), 0)`;
    const of = {
      open: count(),
      toSign: many({ shelf: 'to-sign', ...at }),
      dueToday: many({ shelf: 'due-today', ...at }),
      onHold: many({ shelf: 'on-hold', ...at }),
      overdue: many({ shelf: 'overdue', ...at }),
    };
    const [row] = await db.select(of).from(cases).where(choose(db, list).where);
    return row ?? { open: 0, toSign: 0, dueToday: 0, onHold: 0, overdue: 0 };
  },

  async shelfCounts(now) {
    const [states, [late], [watched]] = await db.batch([
      db.select({ state: cases.state, n: count() }).from(cases).where(isOpen).groupBy(cases.state),
      db
        .select({ n: count() })
        .from(cases)
        .where(choose(db, { list: 'desk', shelf: 'overdue', now }).where),
      db
        .select({ n: count() })
        .from(cases)
        .where(choose(db, { list: 'desk', shelf: 'supervised', now }).where),
    ]);
    const inState = (state: string) => states.find((row) => row.state === state)?.n ?? 0;
    return {
      overdue: late?.n ?? 0,
      supervised: watched?.n ?? 0,
      'to-dispatch': inState('to-dispatch'),
      'return-review': inState('return-review'),
      'to-verify': inState('to-verify'),
      'in-council': inState('in-council'),
    };
  },
});

/** The cases that somebody is so a party to. */
const partyTo = (db: Database, parties: readonly string[], part: SQL) =>
  db
    .select({ id: caseParties.caseId })
    .from(caseParties)
    .where(and(inArray(caseParties.party, parties.slice(0, 90)), part));

const isReporter = sql`${caseParties.part} = 'reporter'`;

/** What is late by now, supervised, not signed for, on hold, or due before an instant. */
function onlyOf(db: Database, only: Only): SQL | undefined {
  switch (only.shelf) {
    case 'overdue':
      return lte(cases.dueAt, only.now);
    case 'due-today':
      return and(gt(cases.dueAt, only.now), lt(cases.dueAt, only.until));
    case 'supervised':
      return inArray(
        cases.id,
        db.select({ id: caseParties.caseId }).from(caseParties).where(eq(caseParties.party, 'supervised')),
      );
    default:
      return eq(cases.state, only.shelf);
  }
}

function choose(db: Database, list: CaseList): { where: SQL | undefined; order: SQL[] } {
  // A 总事件 is late with nothing of its own: it stands behind what has a time limit.
  const order = [desc(cases.urgent), sql`${cases.dueAt} IS NULL`, asc(cases.dueAt), asc(cases.openedAt)];
  if (list.list === 'desk') {
    const { shelf, now } = list;
    const where =
      shelf === 'overdue' || shelf === 'supervised' ? and(onlyOf(db, { shelf, now }), isOpen) : eq(cases.state, shelf);
    return { where, order };
  }
  return { where: and(whose(db, list), isOpen, list.only && onlyOf(db, list.only)), order };
}

function whose(db: Database, list: Exclude<CaseList, { list: 'desk' }>): SQL | undefined {
  switch (list.list) {
    // Who follows a case is told that it goes on, not whether it is late.
    case 'mine':
      return inArray(cases.id, partyTo(db, [list.openId], isReporter));
    case 'todo':
      return inArray(cases.id, partyTo(db, list.parties, isWork));
    case 'station':
      return and(inArray(cases.community, list.communities.slice(0, 90)), isNull(cases.parent));
  }
}
