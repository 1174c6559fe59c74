import { rowsIn } from '../../open311/read-answer.ts';
import { askedOf, newsIn, type Open311Referral } from '../../open311/referral.ts';
import { laterFault } from '../../outgoing/weather.ts';
import type { Performing } from '../core/subject.ts';
import type { AskPartner } from '../ports/open311-jobs.ts';
import type { Delivered } from '../ports/outbox.ts';
import type { World } from '../ports/world.ts';
import { hears, kept, notAsked, partnerOf } from './partner.ts';

const MINUTE = 60_000;
const WAITS = [5 * MINUTE, 60 * MINUTE, 6 * 60 * MINUTE];
const FORM = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8', accept: 'text/xml' };

/**
 * Asks a partner for what a case was referred to it for, and keeps its number. Once a referral; what is kept secret is asked
 * for nowhere. Where nobody answered it is asked again: the standard knows no number of ours by which they would tell.
 */
export async function askPartner(
  { case: id, partner: name }: AskPartner,
  { queued, world }: Performing,
): Promise<Delivered> {
  const c = await world.store.caseOf(id);
  const partner = c && partnerOf(c, world);
  if (!c || partner?.source !== name) return {};
  const since = c.times.referred ?? 0;
  const known = await world.store.open311Referral(id, name);
  if (known?.since === since) return {};
  if (known && !(await wasBack(known, world))) return goesOn({ ...known, since }, world);
  if (c.reportedPerson) return left('这一件要求保密');
  const asked = askedOf(c, partner, world.config.office);
  if (!asked) return left('services 里没有对应的 service_code');
  const answer = await world.outside.ask(`${partner.endpoint}/requests.xml`, {
    headers: FORM,
    body: new TextEncoder().encode(asked.toString()),
  });
  if ('refused' in answer) return left(answer.refused);
  const wait = WAITS[Math.min(queued.attempts, WAITS.length) - 1] ?? 5 * MINUTE;
  if ('failed' in answer) throw laterFault(`对方没有回答：${answer.failed}`, wait);
  if (answer.status >= 500 || answer.status === 429) throw laterFault(`对方回答 ${answer.status}`, wait);
  const [row] = rowsIn(answer.text, 'request') ?? [];
  const [request, token] = [row?.service_request_id || null, row?.token || null];
  if (answer.status > 299 || (request ?? token) === null) {
    const [error] = rowsIn(answer.text, 'error') ?? [];
    return left(`对方回答 ${answer.status} ${(error?.description ?? '').slice(0, 100)}`.trim());
  }
  const before: Open311Referral = {
    ...{ caseId: id, partner: name, since, state: 'asked', request: null, token, status: 'open', notes: '', silent: 0 },
  };
  const { next, news } = newsIn(before, {
    service_request_id: request ?? '',
    status: 'open',
    status_notes: row?.service_notice ?? '',
  });
  await hears({ referral: next, news: news ?? '收下了，编号还没给', aloud: false }, partner, world);
  return {};

  async function left(why: string): Promise<Delivered> {
    if (c && partner) await notAsked(c, partner, why, world);
    return {};
  }
}

/** Whether a case was with us again since it was referred: then it is asked for anew. */
const wasBack = async ({ caseId, since }: Open311Referral, { store }: World): Promise<boolean> =>
  (await store.timeline(caseId)).some(({ at, command }) => at >= since && command.do === 'outsideReply');

/** The desk has only set them another date: they have it already. */
async function goesOn(referral: Open311Referral, world: World): Promise<Delivered> {
  const at = world.now();
  await world.store.commit({ at, changes: [kept(referral, at)], says: [] });
  return {};
}
