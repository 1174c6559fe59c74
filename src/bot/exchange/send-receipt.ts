import { contentHash } from '../../../catalogue/content-hash.ts';
import { type Receipt, type ReceiptKey, receiptBody, sequenceOf } from '../../exchange/receipts.ts';
import { lastFault, laterFault } from '../../outgoing/weather.ts';
import type { SourceAccess } from '../../source-access.ts';
import { photoAddresses } from '../../webhooks/photo-address.ts';
import { signedHeaders } from '../../webhooks/signature.ts';
import type { Performing } from '../core/subject.ts';
import type { SendReceipt } from '../ports/exchange-jobs.ts';
import type { Delivered } from '../ports/outbox.ts';
import type { World } from '../ports/world.ts';
import { accessOf, isRead } from './access.ts';
import { movedIfAnswer } from './receipt-jobs.ts';

const MINUTE = 60_000;
/** Waits between attempts: five minutes, an hour, a day; what fails after that is given up (src/bot/delivery/deliver.ts). */
const WAITS = [5 * MINUTE, 60 * MINUTE, 24 * 60 * MINUTE];
/** Whoever answers so wants no more of it (Standard Webhooks, "Deliverability and reliability"). */
const GONE = 410;

/**
 * Sends one receipt, signed, under an id that is the same at every try. Taken are answers of 2xx alone; anything else is
 * tried again in an order that the queue keeps: what happened later waits behind it.
 */
export async function sendReceipt(
  { source, number, seq }: SendReceipt,
  { queued, world }: Performing,
): Promise<Delivered> {
  const of = { source, number, seq };
  const receipt = await world.store.receipt(of);
  // One that was given up is sent when somebody wishes it once more, from wherever.
  if (receipt?.state !== 'queued' && receipt?.state !== 'dead') return {};
  const access = accessOf(source, world);
  if (access && isRead(access)) return done(receipt, world);
  if (!access?.callback) throw lastFault('这个来源没有设回执地址 / no callback is configured');
  const sequence = sequenceOf(receipt, await world.store.receiptsOf(source, number));
  const body = JSON.stringify(receiptBody(receipt, { sequence, photos: photosOf(receipt, access, world) }));
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    ...signedHeaders(idOf(of), world.now(), body, access.secrets),
  };
  const answered = await world.outside.post(access.callback, headers, new TextEncoder().encode(body));
  if ('failed' in answered) throw laterFault(`没有回答：${answered.failed}`, waitAfter(queued.attempts));
  const { status } = answered;
  if (status === GONE) throw lastFault('对方回答 410，不要了');
  if (status < 200 || status > 299) throw laterFault(`对方回答 ${status}`, waitAfter(queued.attempts));
  return done(receipt, world);
}

/** It is there; or lies ready for whoever looks for themselves. */
async function done(receipt: Receipt, world: World): Promise<Delivered> {
  const at = world.now();
  const { source, number, seq } = receipt;
  await world.store.commit({
    at,
    changes: [{ kind: 'receipt-state', of: { source, number, seq }, from: ['queued', 'dead'], to: 'sent', at }],
    says: movedIfAnswer(receipt),
  });
  return {};
}

/** The same at every try; an order's number may hold signs that no header does. */
const idOf = ({ source, number, seq }: ReceiptKey): string => `${source}-${contentHash(number)}-${seq}`;

const waitAfter = (attempts: number): number => WAITS[Math.min(attempts, WAITS.length) - 1] ?? 5 * MINUTE;

const photosOf = ({ says, ...of }: Receipt, { secrets }: SourceAccess, { config, now }: World): string[] =>
  photoAddresses(config.publicUrl, of, says.photos.length, { secret: secrets[0] ?? '', now: now() });
