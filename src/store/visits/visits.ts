import { and, asc, count, desc, eq, gt, sql, sum } from 'drizzle-orm';
import type { VisitStore } from '../../bot/ports/visits.ts';
import { VisitAsk } from '../../visits/ask.ts';
import { VisitEvent } from '../../visits/events.ts';
import { Visit } from '../../visits/visit.ts';
import { parseCase } from '../cases/case-lists.ts';
import { cases } from '../cases/tables.ts';
import type { Database } from '../core/database.ts';
import { drafts } from '../forms/tables.ts';
import { visitChanges } from './changes.ts';
import { problems } from './problems.ts';
import * as tables from './tables.ts';
import { toldAt } from './told-at.ts';

const { visits: all, visitEvents, visitPeople, visitCases, ownerLinks, visitRatings } = tables;
const visitOf = (row: { body: string }): Visit => Visit.parse(JSON.parse(row.body));
/** More visits than anybody makes at once. */
const MOST = 20;

const reads = (db: Database): VisitStore => ({
  async visit(id) {
    const [row] = await db.select().from(all).where(eq(all.id, id));
    return row && visitOf(row);
  },
  async courseOfVisit(id) {
    const rows = await db.select().from(visitEvents).where(eq(visitEvents.visit, id)).orderBy(asc(visitEvents.version));
    return rows.map(({ body }) => VisitEvent.parse(JSON.parse(body)));
  },
  async runningVisitsOf(openId) {
    const rows = await db
      .select({ body: all.body })
      .from(visitPeople)
      .innerJoin(all, eq(all.id, visitPeople.visit))
      .where(eq(visitPeople.openId, openId))
      .orderBy(desc(all.changedAt))
      .limit(MOST);
    return rows.map(visitOf);
  },
  async visitsOfPlan(plan, subject) {
    const rows = await db
      .select()
      .from(all)
      .where(and(eq(all.plan, plan), eq(all.subject, subject)))
      .orderBy(desc(all.changedAt))
      .limit(MOST);
    return rows.map(visitOf);
  },
  async visitLinked(hash) {
    const [row] = await db
      .select({ body: all.body, at: ownerLinks.at })
      .from(ownerLinks)
      .innerJoin(all, eq(all.id, ownerLinks.visit))
      .where(eq(ownerLinks.hash, hash));
    return row && { visit: visitOf(row), at: row.at };
  },
  async visitCasesChanged(most) {
    const rows = await db
      .select({ visit: visitCases.visit, body: cases.body })
      .from(visitCases)
      .innerJoin(cases, eq(cases.id, visitCases.caseId))
      .where(gt(cases.version, visitCases.seen))
      .limit(most);
    return rows.map(({ visit, body }) => ({ visit, c: parseCase({ body }) }));
  },
  async visitsToCorrect(after, most) {
    const rows = await db
      .select({ caseId: visitCases.caseId, id: visitCases.visit, body: all.body })
      .from(visitCases)
      .innerJoin(all, eq(all.id, visitCases.visit))
      .where(gt(visitCases.caseId, after))
      .orderBy(asc(visitCases.caseId))
      .limit(most);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return { visits: [...byId.values()].map(visitOf), next: rows.length < most ? undefined : rows.at(-1)?.caseId };
  },
  async visitRated(hash) {
    return (await db.select().from(visitRatings).where(eq(visitRatings.hash, hash))).length > 0;
  },
  async visitRatings() {
    const [row] = await db.select({ n: count(), stars: sum(visitRatings.stars) }).from(visitRatings);
    return { n: row?.n ?? 0, stars: Number(row?.stars ?? 0) };
  },
  async visitsTold({ from, to, after }, most) {
    const where = and(
      sql`${toldAt} >= ${from} AND ${toldAt} < ${to}`,
      after && sql`(${toldAt}, ${all.id}) < (${after.at}, ${after.id})`,
    );
    const rows = await db
      .select({ body: all.body })
      .from(all)
      .where(where)
      .orderBy(desc(toldAt), desc(all.id))
      .limit(most);
    return rows.map(visitOf);
  },
  async visitDraft(id) {
    const [row] = await db.select().from(drafts).where(eq(drafts.id, id));
    const ask = row && VisitAsk.safeParse(JSON.parse(row.body));
    if (!row || !ask?.success) return undefined;
    const { openId, at, usedAt, result } = row;
    return { id, openId, at, ask: ask.data, usedAt: usedAt ?? undefined, result: result ?? undefined };
  },
});

/** What is looked at on the spot, who saw the result, and what owners thought of it. */
export const visits = { tables, changes: visitChanges, reads, problems, contested: [all, visitEvents] };
