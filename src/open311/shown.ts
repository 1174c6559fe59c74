import { isAnswer, type Receipt } from '../exchange/receipts.ts';
import { redact } from '../redaction/redact.ts';
import { Several, type Value } from './document.ts';
import type { ShownRequest } from './request.ts';
import { saidAt } from './said-at.ts';
import { isOver, isShown, notesOf, statusOf } from './standing.ts';

const LETTER_BOX = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g;
const DESK = '综合信息指挥室';

/** What anybody may read: no number that identifies somebody, no letter box. */
export const publicWords = (words: string): string => redact(words).replace(LETTER_BOX, '（邮箱）');

/** What names a matter, whether it is still public, and where its pictures can be fetched. */
export type Showing = {
  nameOf(code: string): string;
  isPublic(code: string): boolean;
  photosOf(told: Receipt): string[];
};

/**
 * A request as everybody may see it: its own words redacted, where it is, how it stands by what was let go. Words are shown
 * only while its matter is public, and never those of another whose case it joined.
 */
export function shownRequest({ request, words, seen, told }: ShownRequest, to: Showing): Value {
  const read = told.filter(isShown);
  const last = read.at(-1);
  const department = read.findLast(({ says }) => says.department !== null)?.says.department;
  const open = !isOver(told);
  const may = (seen === null || seen.own) && (!seen?.matterId || to.isPublic(seen.matterId));
  const place = seen === null ? [] : [seen.community, seen.estate, may ? publicWords(seen.detail) : null];
  const answer = last && isAnswer(last.step) && last.state === 'sent' ? to.photosOf(last) : [];
  return {
    service_request_id: request.id,
    status: open ? 'open' : 'closed',
    status_notes: last ? publicWords(notesOf(last)) : '',
    service_name: to.nameOf(request.code),
    service_code: request.code,
    description: may ? publicWords(seen?.description ?? words) : '',
    agency_responsible: department ?? DESK,
    service_notice: '',
    requested_datetime: saidAt(request.at),
    updated_datetime: saidAt(Math.max(request.at, last?.doneAt ?? 0)),
    expected_datetime: open && seen?.dueAt ? saidAt(seen.dueAt) : '',
    address: place.filter(Boolean).join(''),
    address_id: '',
    zipcode: '',
    lat: request.lat,
    long: request.long,
    media_url: answer[0] ?? '',
  };
}

export const requestsOf = (requests: readonly Value[]): Value => new Several('request', requests);

/** One update as mySociety's clients read it; its time is when it could first be read. */
export function shownUpdate(told: Receipt & { request: string; doneAt: number }, to: Showing): Value {
  const photos = isAnswer(told.step) && told.state === 'sent' ? to.photosOf(told) : [];
  return {
    update_id: `${told.request}-${told.seq}`,
    service_request_id: told.request,
    status: statusOf(told),
    updated_datetime: saidAt(told.doneAt),
    description: publicWords(notesOf(told)),
    media_url: photos[0] ?? '',
  };
}

export const updatesOf = (updates: readonly Value[]): Value => new Several('request_update', updates);
