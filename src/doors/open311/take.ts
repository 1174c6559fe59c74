import type { Published } from '../../../catalogue/catalogue.ts';
import type { World } from '../../bot/ports/world.ts';
import { takeEventId } from '../../exchange/event.ts';
import { Several } from '../../open311/document.ts';
import { ONE_REQUEST_MS, requestIn } from '../../open311/request-in.ts';
import { isTrial, trialId } from '../../open311/trial.ts';
import { updateIn } from '../../open311/update-in.ts';
import { isWrong, NOT_THERE, wrong } from '../../open311/wrong.ts';
import { isWithin } from '../../webhooks/addresses.ts';
import { keepOrder } from '../keep-order.ts';
import { BUSY, hasKey, isOurs, NO_JURISDICTION, type Open311At, type Open311Said, TOO_FAST } from './at.ts';

const NO_KEY = wrong(403, 'api_key 没写或不对', 'api_key is missing or wrong');

/** What is sent in, by whoever has a key: a request, or more of one. */
export async function posted(at: Open311At, sender: string | undefined): Promise<Open311Said> {
  const { access, asked, given } = at;
  if (!hasKey(access, given)) return NO_KEY;
  if (access.from.length > 0 && (sender === undefined || !isWithin(sender, access.from)))
    return wrong(403, '这个地址不在许可的里面', 'this address is not on the list');
  if (!isOurs(at)) return NO_JURISDICTION;
  if (asked.id !== undefined) return NOT_THERE;
  if (asked.what === 'requests') return requested(at);
  return asked.what === 'servicerequestupdates' ? updated(at) : NOT_THERE;
}

async function requested({ access, asked, given, matters, source, world }: Open311At): Promise<Open311Said> {
  const code = given.get('service_code');
  if (code === undefined) return wrong(400, 'service_code 必填', 'service_code is required');
  const matter = matters.find(({ id }) => id === code);
  if (!matter) return wrong(404, '没有这个 service_code', 'service_code was not found');
  const now = world.now();
  const read = requestIn(given, matter, source.id, now);
  if (isWrong(read)) return read;
  if (asked.test) return numberOf(trialId(matter.id, now), matter, world);
  const { order, keys, numbered } = read;
  const known = await world.store.open311Like(source.id, keys);
  if (known && (numbered || known.at > now - ONE_REQUEST_MS)) {
    if (!numbered) return numberOf(known.id, matter, world);
    const kept = await keepOrder({ ...order, id: known.id }, { delivery: null }, access, world);
    if (kept === 'busy') return BUSY;
    return kept === 'too-fast' ? TOO_FAST : numberOf(known.id, matter, world, !kept.again);
  }
  const id = await takeEventId(now, (series) => world.store.takeNumber(series));
  const [key = id] = keys;
  const { lat, lng: long } = order.where;
  const request = { id, source: source.id, key, code: matter.id, at: now, lat, long };
  const beside = [{ kind: 'open311-request' as const, request }];
  const kept = await keepOrder({ ...order, id }, { delivery: null, id, beside }, access, world);
  if (kept === 'too-fast') return TOO_FAST;
  if (kept !== 'busy') return numberOf(id, matter, world, true);
  // The same came at the same moment.
  const other = await world.store.open311Like(source.id, keys);
  return other ? numberOf(other.id, matter, world) : BUSY;
}

/** The number a request has; its client may look it up from now on. */
function numberOf(id: string, { lead, limits }: Published, { catalogue }: World, taken = false): Open311Said {
  const what = limits.resolveIs === '首次答复' ? '首次答复' : '办结';
  const notice = `${catalogue.nameOf(lead.department)}办理，一般 ${limits.resolveDays} 个工作日内${what}。报来的内容公开显示，号码会遮住。`;
  const value = { service_request_id: id, service_notice: notice, account_id: '' };
  return { root: 'service_requests', value: new Several('request', [value]), taken };
}

async function updated({ access, asked, given, source, world }: Open311At): Promise<Open311Said> {
  const id = given.get('service_request_id') ?? '';
  const known = asked.test ? isTrial(id) : await world.store.open311Request(source.id, id);
  if (!known) return wrong(404, '没有这个 service_request_id', 'service_request_id was not found');
  const read = updateIn(given, source.id, id);
  if (isWrong(read)) return read;
  const said = (updateId: string, taken: boolean): Open311Said => ({
    root: 'service_request_updates',
    value: new Several('request_update', [{ update_id: updateId }]),
    taken,
  });
  if (asked.test) return said('TEST', false);
  const kept = await keepOrder(read.order, { delivery: read.delivery }, access, world);
  if (kept === 'busy') return BUSY;
  return kept === 'too-fast' ? TOO_FAST : said(kept.event.id, !kept.again);
}
