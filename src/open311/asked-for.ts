import type { SentValues } from './given.ts';
import { heardAt } from './said-at.ts';
import { isWrong, type WrongRequest, wrong } from './wrong.ts';

const DAY_MS = 86_400_000;
/** The longest span of one question and the most rows of one answer (GET Service Requests). */
const MOST_DAYS = 90;
export const MOST_REQUESTS = 1000;

/** Which requests are asked for. Numbers, where there are any, go before everything else. */
export type RequestFilter = {
  ids: string[] | null;
  codes: string[] | null;
  status: 'open' | 'closed' | null;
  from: number;
  until: number;
  offset: number;
  limit: number;
};

const listOf = (said: string | undefined): string[] | null =>
  said === undefined
    ? null
    : said
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean)
        .slice(0, MOST_REQUESTS);

/** A span of time, both ends in it: at most ninety days, the latest where nothing is said. */
export function spanIn(given: SentValues, now: number): { from: number; until: number } | WrongRequest {
  const [from, until] = ['start_date', 'end_date'].map((name) => {
    const said = given.get(name);
    return said === undefined ? null : (heardAt(said) ?? Number.NaN);
  }) as [number | null, number | null];
  if (Number.isNaN(from) || Number.isNaN(until))
    return wrong(400, '时间写成 2026-12-03T17:30:00+08:00', 'dates must look like 2026-12-03T17:30:00+08:00');
  const span =
    from === null
      ? { from: (until ?? now) - MOST_DAYS * DAY_MS, until: until ?? now }
      : { from, until: until ?? Math.min(now, from + MOST_DAYS * DAY_MS) };
  if (span.until - span.from > MOST_DAYS * DAY_MS)
    return wrong(400, `一次最多查 ${MOST_DAYS} 天`, `a span has at most ${MOST_DAYS} days`);
  return span;
}

const whole = (said: string | undefined, most: number, otherwise: number): number | undefined => {
  if (said === undefined) return otherwise;
  const n = /^\d{1,6}$/.test(said) ? Number(said) : 0;
  return n >= 1 ? Math.min(n, most) : undefined;
};

/** What a question about requests asks for, or what is wrong with it. */
export function filterIn(given: SentValues, now: number): RequestFilter | WrongRequest {
  const ids = listOf(given.get('service_request_id'));
  const [page, limit] = [whole(given.get('page'), 1e6, 1), whole(given.get('page_size'), MOST_REQUESTS, MOST_REQUESTS)];
  if (page === undefined || limit === undefined)
    return wrong(400, 'page、page_size 写成 1、2、3……', 'page and page_size must be numbers from 1');
  const shown = { offset: (page - 1) * limit, limit };
  if (ids !== null) return { ids, codes: null, status: null, from: 0, until: now, ...shown };
  const states = new Set(listOf(given.get('status')?.toLowerCase()) ?? []);
  if ([...states].some((one) => one !== 'open' && one !== 'closed'))
    return wrong(400, 'status 只能是 open、closed', 'status must be open or closed');
  const span = spanIn(given, now);
  if (isWrong(span)) return span;
  const status = states.size === 1 ? (states.has('open') ? 'open' : 'closed') : null;
  return { ids: null, codes: listOf(given.get('service_code')), status, ...span, ...shown };
}
