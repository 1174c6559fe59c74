import { and, eq, sql } from 'drizzle-orm';
import type { Open311Change, Open311Store } from '../../bot/ports/open311.ts';
import { Open311Referral } from '../../open311/referral.ts';
import type { Database } from '../core/database.ts';
import { dueIn } from '../core/due.ts';
import type { Writers } from '../core/subject.ts';
import { requestReads } from './requests.ts';
import * as tables from './tables.ts';

const { open311Requests, open311Referrals } = tables;

const changes: Writers<Open311Change> = {
  'open311-request': (db, { request }) => [db.insert(open311Requests).values(request)],
  'open311-referral': (db, { referral, dueAt }) => {
    const { caseId, partner, since, state } = referral;
    const set = { since, state, dueAt, body: JSON.stringify(referral) };
    return [
      db
        .insert(open311Referrals)
        .values({ caseId, partner, ...set })
        .onConflictDoUpdate({ target: [open311Referrals.caseId, open311Referrals.partner], set }),
    ];
  },
};

const referralOf = ({ body }: { body: string }): Open311Referral => Open311Referral.parse(JSON.parse(body));

const reads = (db: Database): Open311Store => {
  const looks = dueIn(db, open311Referrals, open311Referrals.dueAt);
  return {
    ...requestReads(db),
    async open311Referral(caseId, partner) {
      const [row] = await db
        .select()
        .from(open311Referrals)
        .where(and(eq(open311Referrals.caseId, caseId), eq(open311Referrals.partner, partner)));
      return row && referralOf(row);
    },
    async open311ReferralsDue(now, most) {
      return (await looks.rows(now, most)).map(referralOf);
    },
    nextOpen311Look: looks.next,
  };
};

/** What comes, is looked at and is asked for by GeoReport v2. */
export const open311 = {
  tables,
  changes,
  reads,
  contested: [open311Requests],
  // Where a resident said they were goes with their words.
  erased: (db: Database, { caseId }: { caseId: string }) => [
    db.update(open311Referrals).set({ body: sql`json_set(body, '$.notes', '')` }).where(sql`case_id = ${caseId}`),
    db
      .update(open311Requests)
      .set({ lat: null, long: null })
      .where(sql`(source, id) IN (SELECT source, number FROM outside_orders WHERE case_id = ${caseId})`),
  ],
};
