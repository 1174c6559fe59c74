import { and, asc, desc, eq, gte, inArray, lt, lte, sql } from 'drizzle-orm';
import type * as z from 'zod';
import type { StationStore } from '../../bot/ports/station.ts';
import { StationAsk } from '../../station/ask.ts';
import { HomeCall } from '../../station/calls/call.ts';
import { StationEvent } from '../../station/course.ts';
import { Duty } from '../../station/duty/duty.ts';
import { ProblemState, ResidentProblem, UNANSWERED } from '../../station/problems/problem.ts';
import { Talk } from '../../station/talks/talk.ts';
import { rowsOnce } from '../core/built-once.ts';
import type { Database } from '../core/database.ts';
import type { Subject } from '../core/subject.ts';
import { drafts } from '../forms/tables.ts';
import { stationChanges } from './changes.ts';
import { dayCounts } from './day.ts';
import { problems } from './problems.ts';
import * as tables from './tables.ts';

const { stationRecords, stationEvents, stationOwed, talkVotes, talkVoters, homeCalls } = tables;
/** More duties than a street has in a month. */
const MOST_DUTIES = 2000;

const read = <Kept>(schema: z.ZodType<Kept>, row: { body: string }): Kept => schema.parse(JSON.parse(row.body));
const within = (communities: readonly string[] | null) =>
  communities === null ? undefined : inArray(stationRecords.community, communities.slice(0, 90));

const reads = (db: Database): StationStore => {
  const one = async <Kept>(id: string, schema: z.ZodType<Kept>): Promise<Kept | undefined> => {
    const [row] = await db.select().from(stationRecords).where(eq(stationRecords.id, id));
    return row && read(schema, row);
  };
  // Every tick asks it.
  const toRemind = rowsOnce<[typeof stationOwed], { until: string; most: number }>(
    db,
    [stationOwed],
    [
      db
        .select()
        .from(stationOwed)
        .where(and(lte(stationOwed.day, sql.placeholder('until')), eq(stationOwed.reminded, 0)))
        .orderBy(asc(stationOwed.day))
        .limit(sql.placeholder('most')),
    ],
  );
  return {
    ...dayCounts(db),
    problem: (id) => one(id, ResidentProblem),
    talk: (id) => one(id, Talk),
    duty: (id) => one(id, Duty),
    async courseOfStation(id) {
      const rows = await db
        .select()
        .from(stationEvents)
        .where(eq(stationEvents.record, id))
        .orderBy(asc(stationEvents.version));
      return rows.map((row) => read(StationEvent, row));
    },
    async unansweredProblems(communities, most) {
      const rows = await db
        .select()
        .from(stationRecords)
        .where(
          and(eq(stationRecords.kind, 'problem'), inArray(stationRecords.state, [...UNANSWERED]), within(communities)),
        )
        .orderBy(asc(stationRecords.at))
        .limit(most);
      return rows.map((row) => read(ResidentProblem, row));
    },
    async talksIn(communities, most) {
      const rows = await db
        .select()
        .from(stationRecords)
        .where(and(eq(stationRecords.kind, 'talk'), within(communities)))
        .orderBy(desc(stationRecords.at))
        .limit(most);
      return rows.map((row) => read(Talk, row));
    },
    async problemsRaised(from, to) {
      const rows = await db
        .select()
        .from(stationRecords)
        .where(
          and(
            eq(stationRecords.kind, 'problem'),
            inArray(stationRecords.state, ProblemState.options),
            gte(stationRecords.at, from),
            lt(stationRecords.at, to),
          ),
        );
      return rows.map((row) => read(ResidentProblem, row));
    },
    async talksWithTasks(from, to) {
      const task = sql`EXISTS (SELECT 1 FROM json_each(${stationRecords.body}, '$.tasks') AS task
        WHERE task.value ->> 'by' BETWEEN ${from} AND ${to})`;
      const rows = await db
        .select()
        .from(stationRecords)
        .where(and(eq(stationRecords.kind, 'talk'), task));
      return rows.map((row) => read(Talk, row));
    },
    async talkOfPage(hash) {
      const [row] = await db.select().from(stationRecords).where(eq(stationRecords.page, hash));
      return row && read(Talk, row);
    },
    async dutiesBetween(from, to) {
      const rows = await db
        .select()
        .from(stationRecords)
        .where(
          and(
            eq(stationRecords.kind, 'duty'),
            gte(stationRecords.day, from),
            lte(stationRecords.day, to),
            eq(stationRecords.state, 'on'),
          ),
        )
        .orderBy(asc(stationRecords.day), asc(stationRecords.id))
        .limit(MOST_DUTIES);
      return rows.map((row) => read(Duty, row));
    },
    tasksOf: (openId, until, most) =>
      db
        .select({ talk: stationOwed.talk, n: stationOwed.n })
        .from(stationOwed)
        .where(and(eq(stationOwed.openId, openId), lte(stationOwed.day, until)))
        .orderBy(asc(stationOwed.day))
        .limit(most),
    async tasksToRemind(until, most) {
      const [rows] = await toRemind({ until, most });
      return rows.map(({ talk, n }) => ({ talk, n }));
    },
    async votes(talk) {
      const [row] = await db.select().from(talkVotes).where(eq(talkVotes.talk, talk));
      return row && { yes: row.yes, no: row.no, again: row.again };
    },
    async hasVoted(talk, voter) {
      const [row] = await db
        .select()
        .from(talkVoters)
        .where(and(eq(talkVoters.talk, talk), eq(talkVoters.voter, voter)));
      return row !== undefined;
    },
    async homeCall(id) {
      const [row] = await db.select().from(homeCalls).where(eq(homeCalls.id, id));
      return row && read(HomeCall, row);
    },
    async homeCallsIn(of, most) {
      const where =
        'by' in of
          ? eq(homeCalls.by, of.by)
          : of.communities === null
            ? undefined
            : inArray(homeCalls.community, of.communities.slice(0, 90));
      const rows = await db.select().from(homeCalls).where(where).orderBy(desc(homeCalls.at)).limit(most);
      return rows.map((row) => read(HomeCall, row));
    },
    async homeCallsBefore(instant, most) {
      const rows = await db
        .select()
        .from(homeCalls)
        .where(lt(homeCalls.at, instant))
        .orderBy(asc(homeCalls.at))
        .limit(most);
      return rows.map((row) => read(HomeCall, row));
    },
    async stationDraft(id) {
      const [row] = await db.select().from(drafts).where(eq(drafts.id, id));
      const ask = row && StationAsk.safeParse(JSON.parse(row.body)).data;
      if (!row || !ask) return undefined;
      return {
        ...{ id: row.id, openId: row.openId, at: row.at, ask },
        ...{ usedAt: row.usedAt ?? undefined, result: row.result ?? undefined },
      };
    },
  };
};

/** Problems, talks and duties of the stations, and what was seen at people's homes. */
export const station = {
  tables,
  changes: stationChanges,
  reads,
  problems,
  contested: [stationRecords, stationEvents, talkVotes, talkVoters],
  swept: ['home-call-erased'],
} satisfies Subject<typeof tables, typeof stationChanges, StationStore>;
