import { asc } from 'drizzle-orm';
import { gasAlarms } from '../../src/store/alarms/tables.ts';
import { caseEvents, cases, photos } from '../../src/store/cases/tables.ts';
import type { D1 } from '../../src/store/core/d1.ts';
import { openDatabase } from '../../src/store/core/database.ts';
import { remembered } from '../../src/store/core/tables.ts';
import { councils } from '../../src/store/council/tables.ts';
import { orderEvents, outsideOrders } from '../../src/store/exchange/tables.ts';
import { checkDatabase } from '../../src/store/file/check-database.ts';
import { planEvents } from '../../src/store/inspections/plan-tables.ts';
import { liveCards, outbox } from '../../src/store/outbox/tables.ts';
import { questions } from '../../src/store/questions/tables.ts';
import { rosterOf, rosterQueries } from '../../src/store/roster/roster-rows.ts';
import { visits } from '../../src/store/visits/tables.ts';

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
    planEvents: await db.select().from(planEvents).orderBy(asc(planEvents.plan), asc(planEvents.version)),
    visits: await db.select().from(visits),
    /** What the check of a database finds wrong in any subject's records. */
    findings: await checkDatabase(d1),
    photos: await db.select().from(photos),
    orders: await db.select().from(outsideOrders),
    orderEvents: await db.select().from(orderEvents),
    alarms: await db.select().from(gasAlarms),
    remembered: new Set((await db.select().from(remembered)).map((row) => row.key)),
    roster: rosterOf(await db.batch([...rosterQueries(db)])),
  };
}

export type Records = Awaited<ReturnType<typeof readRecords>>;
