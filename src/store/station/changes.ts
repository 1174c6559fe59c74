import { and, eq, lt } from 'drizzle-orm';
import type { StationChange } from '../../bot/ports/station.ts';
import type { StationEvent } from '../../station/course.ts';
import type { Duty } from '../../station/duty/duty.ts';
import type { ResidentProblem } from '../../station/problems/problem.ts';
import { openTasks, remindedOf, type Talk } from '../../station/talks/talk.ts';
import { photos } from '../cases/tables.ts';
import type { Database, Statement } from '../core/database.ts';
import type { Writers } from '../core/subject.ts';
import { written } from '../core/written.ts';
import { drafts } from '../forms/tables.ts';
import { homeCalls, stationEvents, stationOwed, stationRecords, talkVoters, talkVotes } from './tables.ts';

type Row = Omit<typeof stationRecords.$inferInsert, 'id' | 'version' | 'body'>;

/** One step: its line of the course first, which refuses a second under one version. */
function step(db: Database, next: ResidentProblem | Talk | Duty, event: StationEvent, row: Row): Statement[] {
  const set = { ...row, version: next.version, body: JSON.stringify(next) };
  return [
    db
      .insert(stationEvents)
      .values({ record: next.id, version: event.version, at: event.at, body: JSON.stringify(event) }),
    next.version === 1
      ? db.insert(stationRecords).values({ id: next.id, ...set })
      : db
          .update(stationRecords)
          .set(set)
          .where(and(eq(stationRecords.id, next.id), lt(stationRecords.version, next.version))),
  ];
}

/** What of a talk is still to be done, by whom and when. */
const owed = (db: Database, next: Talk): Statement[] => [
  db.delete(stationOwed).where(eq(stationOwed.talk, next.id)),
  ...openTasks(next).map((task) =>
    db.insert(stationOwed).values({
      ...{ talk: next.id, n: task.n, openId: remindedOf(next, task).openId },
      ...{ day: task.by, reminded: task.reminded ? 1 : 0 },
    }),
  ),
];

/** Where no vote is open nothing can be counted: the missing row is put in twice, which its key forbids. */
const COUNT = {
  yes: 'UPDATE talk_votes SET yes = yes + 1 WHERE talk = ?',
  no: 'UPDATE talk_votes SET no = no + 1 WHERE talk = ?',
  again: 'UPDATE talk_votes SET again = again + 1 WHERE talk = ?',
} as const;
const ONLY_OPEN = `INSERT INTO talk_voters (talk, voter) SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM talk_votes WHERE talk = ?)`;

/** The statements that write one change of the station. */
export const stationChanges: Writers<StationChange> = {
  problem: (db, { next, event }) =>
    step(db, next, event, { kind: 'problem', state: next.state, community: next.community, at: next.at }),
  talk: (db, { next, event }) => [
    ...step(db, next, event, {
      ...{ kind: 'talk', state: next.state, community: next.community, at: next.at, page: next.page },
    }),
    ...owed(db, next),
  ],
  duty: (db, { next, event }) =>
    step(db, next, event, {
      ...{ kind: 'duty', state: next.state, community: next.community, at: next.changedAt },
      ...{ day: next.day, holder: next.holder?.openId ?? null },
    }),
  vote: (db, { talk, voter, choice }) => [
    db.insert(talkVoters).values({ talk, voter }),
    written(ONLY_OPEN, talk, voter, talk),
    written(COUNT[choice], talk),
  ],
  'vote-opened': (db, { talk }) => [db.insert(talkVotes).values({ talk, yes: 0, no: 0, again: 0 })],
  'vote-counted': (db, { talk }) => [
    db.delete(talkVotes).where(eq(talkVotes.talk, talk)),
    db.delete(talkVoters).where(eq(talkVoters.talk, talk)),
  ],
  'home-call': (db, { call }) => {
    const { id, community, by, at } = call;
    return [db.insert(homeCalls).values({ id, community, by: by.openId, at, body: JSON.stringify(call) })];
  },
  'home-call-handed': (db, { call }) => [
    db
      .update(homeCalls)
      .set({ body: JSON.stringify(call) })
      .where(eq(homeCalls.id, call.id)),
  ],
  'home-call-erased': (db, { call }) => [
    db.delete(homeCalls).where(eq(homeCalls.id, call.id)),
    db.delete(photos).where(eq(photos.target, call.photos as (typeof photos.$inferSelect)['target'])),
  ],
  'station-draft': (db, { draft: { id, openId, at, ask } }) => [
    db.insert(drafts).values({ id, openId, at, body: JSON.stringify(ask) }),
  ],
  'station-draft-filled': (db, { id, ask }) => [
    db
      .update(drafts)
      .set({ body: JSON.stringify(ask) })
      .where(eq(drafts.id, id)),
  ],
};
