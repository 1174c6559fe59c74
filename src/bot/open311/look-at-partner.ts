import { rowsIn } from '../../open311/read-answer.ts';
import { newsIn, type Open311Referral, type Partner, unanswered } from '../../open311/referral.ts';
import { readRoster } from '../core/reading.ts';
import type { ClockWork, Performing } from '../core/subject.ts';
import { wordsToDesk } from '../core/to-desk.ts';
import type { LookAtPartner } from '../ports/open311-jobs.ts';
import type { Delivered } from '../ports/outbox.ts';
import type { World } from '../ports/world.ts';
import { hears, kept, partnerCalled, type ReachedPartner } from './partner.ts';

/** So many are looked at in one minute; the others in the next. */
const AT_ONCE = 20;
/** Nobody is asked twice while the first question is on its way, ms. */
const MEANWHILE = 10 * 60_000;

/** Asks how those stand that are due to be looked at. */
export const partnersLooked: ClockWork = {
  async work({ store, now }) {
    const at = now();
    const due = await store.open311ReferralsDue(at, AT_ONCE);
    if (due.length === 0) return;
    await store.commit({
      at,
      changes: due.map((referral) => ({ kind: 'open311-referral', referral, dueAt: at + MEANWHILE })),
      says: due.map(({ caseId, partner }) => ({ kind: 'open311-look', case: caseId, partner, about: caseId })),
    });
  },
  next: ({ store }) => store.nextOpen311Look(),
};

/** Looks how what was asked of a partner stands there; what is new joins the record, and its answer is said to the desk. */
export async function lookAtPartner(
  { case: id, partner: name }: LookAtPartner,
  { world }: Performing,
): Promise<Delivered> {
  const [referral, c] = await Promise.all([world.store.open311Referral(id, name), world.store.caseOf(id)]);
  const partner = partnerCalled(name, world);
  if (!referral || referral.state === 'done') return {};
  const now = world.now();
  // It is with us again, or over, or went elsewhere: nobody looks any more.
  if (!c || !partner || c.state !== 'referred-out' || c.times.referred !== referral.since) {
    await world.store.commit({ at: now, changes: [kept({ ...referral, state: 'done' }, now)], says: [] });
    return {};
  }
  const answer = await world.outside.ask(addressOf(referral, partner), { headers: { accept: 'text/xml' } });
  const row = 'status' in answer && answer.status < 300 ? rowsIn(answer.text, 'request')?.[0] : undefined;
  if (!row) return notAnswered(referral, partner, world);
  const { next, news } = newsIn(
    referral,
    row.status === undefined ? { ...row, status: referral.status, status_notes: referral.notes } : row,
  );
  const aloud = next.state === 'over' && referral.state !== 'over';
  const said = aloud ? `${news}。请点「外单位已回复」登记` : news;
  await hears({ referral: next, news: said, aloud }, partner, world);
  return {};
}

function addressOf({ request, token }: Open311Referral, { endpoint, jurisdiction, keys }: ReachedPartner): string {
  const query = new URLSearchParams({
    ...(jurisdiction === null ? {} : { jurisdiction_id: jurisdiction }),
    api_key: keys[0] ?? '',
  });
  const what =
    request === null ? `tokens/${encodeURIComponent(token ?? '')}` : `requests/${encodeURIComponent(request)}`;
  return `${endpoint}/${what}.xml?${query}`;
}

async function notAnswered(referral: Open311Referral, { body }: Partner, world: World): Promise<Delivered> {
  const { next, tell } = unanswered(referral);
  const at = world.now();
  const words = `${referral.caseId} 在${body}的系统里一直查不到，请打电话问。`;
  await world.store.commit({
    at,
    changes: [kept(next, at)],
    says: tell ? wordsToDesk(words, { about: referral.caseId }, await readRoster(world), world) : [],
  });
  return {};
}
