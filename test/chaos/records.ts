import { asc } from 'drizzle-orm';
import type { D1 } from '../../src/store/d1.ts';
import { openDatabase } from '../../src/store/database.ts';
import { rosterOf, rosterQueries } from '../../src/store/roster/roster.ts';
import {
  caseEvents,
  cases,
  councils,
  liveCards,
  outbox,
  photos,
  questions,
  remembered,
} from '../../src/store/tables.ts';

/** Everything the model looks at, as the file or D1 has it at the end. */
export async function readRecords(d1: D1) {
  const db = openDatabase(d1);
  return {
    cases: await db.select().from(cases).orderBy(asc(cases.id)),
    events: await db.select().from(caseEvents).orderBy(asc(caseEvents.caseId), asc(caseEvents.version)),
    outbox: await db.select().from(outbox).orderBy(asc(outbox.id)),
    questions: await db.select().from(questions),
    councils: await db.select().from(councils),
    liveCards: await db.select().from(liveCards),
    photos: await db.select().from(photos),
    remembered: new Set((await db.select().from(remembered)).map((row) => row.key)),
    roster: rosterOf(await db.batch([...rosterQueries(db)])),
  };
}

export type Records = Awaited<ReturnType<typeof readRecords>>;
