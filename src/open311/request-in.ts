import type { Published } from '../../catalogue/catalogue.ts';
import { contentHash } from '../../catalogue/content-hash.ts';
import { OutsideOrder } from '../exchange/order.ts';
import type { SentValues } from './given.ts';
import { mediaIn } from './media-in.ts';
import { CLIENT_NUMBER } from './services.ts';
import { withoutSender } from './without-sender.ts';
import { isWrong, type WrongRequest, wrong } from './wrong.ts';

/** The longest description of the standard (POST Service Request). */
const MOST_WORDS = 4000;
/** So much of it a case holds; the rest is at the client. */
const KEPT_WORDS = 860;
const WithoutId = OutsideOrder.omit({ id: true });
/** What is sent twice within this time is one request, where the client does not number its own, ms. */
export const ONE_REQUEST_MS = 10 * 60_000;

/** A request that may be taken in, without our number yet, and the keys it may be known by: the first is its own. */
export type RequestIn = { order: Omit<OutsideOrder, 'id'>; keys: string[]; numbered: boolean };

type Place = Pick<OutsideOrder['where'], 'text' | 'lat' | 'lng'>;

/**
 * A request for one service as a client sends it; or what is wrong with it first. Whoever sent it is struck out of its words:
 * these are shown to everybody. Never throws.
 */
export function requestIn(given: SentValues, matter: Published, source: string, now: number): RequestIn | WrongRequest {
  const place = placeIn(given);
  if (isWrong(place)) return place;
  const said = given.get('description') ?? '';
  if ([...said].length > MOST_WORDS)
    return wrong(400, `description 最多 ${MOST_WORDS} 个字`, `description must have at most ${MOST_WORDS} characters`);
  const details = detailsIn(given, matter);
  if (isWrong(details)) return details;
  const media = mediaIn(given);
  if (isWrong(media)) return media;
  const phone = given.get('phone');
  const words = withoutSender(said, given);
  const own = given.attributes().get(CLIENT_NUMBER)?.[0];
  const keys = own === undefined ? keysOf({ given, place, matter, said }, now) : [`c-${contentHash(own)}`];
  const order = WithoutId.safeParse({
    source,
    type: 'event.created',
    time: null,
    class: '民生诉求',
    external: { url: null, revision: null, status: null, due: null, replyNeeded: phone !== undefined, secret: false },
    what: { title: null, text: cut(words) || matter.name, code: matter.id, urgent: false, details },
    where: { ...place, community: null },
    who: phone === undefined ? null : { name: null, phone: phone.slice(0, 30) },
    media,
  });
  if (order.success) return { order: order.data, keys, numbered: own !== undefined };
  return wrong(400, `${order.error.issues[0]?.path.join('.')} 写得不对`, 'a value is not as it should be');
}

function cut(words: string): string {
  const signs = [...words];
  if (signs.length <= KEPT_WORDS) return words;
  return `${signs.slice(0, KEPT_WORDS).join('')}……（还有 ${signs.length - KEPT_WORDS} 字在对方系统里）`;
}

function placeIn(given: SentValues): Place | WrongRequest {
  const [lat, long] = [given.get('lat'), given.get('long') ?? given.get('lon') ?? given.get('lng')];
  const address = given.get('address_string') ?? given.get('address');
  const id = given.get('address_id');
  const text = [...(address ?? (id === undefined ? '' : `地址编号 ${id}`))].slice(0, 200).join('');
  if (lat === undefined && long === undefined) {
    if (text !== '') return { text, lat: null, lng: null };
    return wrong(
      400,
      '要有地点：lat 和 long，或 address_string',
      'a location is required: lat and long, or address_string',
    );
  }
  const [north, east] = [degrees(lat, 90), degrees(long, 180)];
  if (north === undefined || east === undefined)
    return wrong(400, 'lat、long 两个都要写，写成 WGS84 的度数', 'lat and long must both be WGS84 degrees');
  return { text, lat: north, lng: east };
}

function degrees(said: string | undefined, most: number): number | undefined {
  const at = said !== undefined && /^[+-]?\d{1,3}(?:\.\d{1,20})?$/.test(said) ? Number(said) : Number.NaN;
  // A ten-millionth of a degree is a centimetre.
  return Math.abs(at) <= most ? Math.round(at * 1e7) / 1e7 : undefined;
}

function detailsIn(given: SentValues, { asks }: Published): Record<string, string> | WrongRequest {
  const found: Record<string, string> = {};
  const said = given.attributes();
  for (const { key, label, type, options, required } of asks) {
    const [value] = said.get(key) ?? [];
    if (value === undefined) {
      if (required) return wrong(400, `attribute[${key}]（${label}）必填`, `attribute[${key}] is required`);
      continue;
    }
    if (options && !options.includes(value))
      return wrong(400, `attribute[${key}] 只能是 ${options.join('、')}`, `attribute[${key}] is not one of its values`);
    if (type === 'number' && !/^-?\d{1,12}(?:\.\d{1,6})?$/.test(value))
      return wrong(400, `attribute[${key}] 要写数字`, `attribute[${key}] must be a number`);
    found[key] = [...value].slice(0, 200).join('');
  }
  return found;
}

type Told = { given: SentValues; place: Place; matter: Published; said: string };

/** What names a request that its client does not number: what it says, and the ten minutes it is said in. */
function keysOf({ given, place, matter, said }: Told, now: number): string[] {
  const who = ['phone', 'email', 'account_id', 'device_id', 'address_id'].map((name) => given.get(name) ?? null);
  const hash = contentHash([matter.id, place, said, who]);
  const minutes = Math.floor(now / ONE_REQUEST_MS);
  return [minutes, minutes - 1].map((one) => `h-${hash}-${one.toString(36)}`);
}
