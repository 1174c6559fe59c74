import type { Published } from '../catalogue/catalogue.ts';
import type { OrderSource } from '../catalogue/sources/schema.ts';
import type { World } from './bot/ports/world.ts';
import { takeEventId } from './exchange/event.ts';
import type { Receipt } from './exchange/receipts.ts';
import { sameText } from './feishu/crypt.ts';
import type { Host } from './host.ts';
import { keepOrder } from './keep-order.ts';
import { reasonOf } from './log.ts';
import { askedIn, formatOf, type WhatIsAsked } from './open311/asked.ts';
import { filterIn, MOST_REQUESTS, spanIn } from './open311/asked-for.ts';
import { discoveryOf } from './open311/discovery.ts';
import { CONTENT_TYPES, Several, type Value, written } from './open311/document.ts';
import { SentValues } from './open311/given.ts';
import { readBody } from './open311/read-body.ts';
import { ONE_REQUEST_MS, requestIn } from './open311/request-in.ts';
import { definitionOf, publicMatters, servicesOf } from './open311/services.ts';
import { requestsOf, type Showing, shownRequest, shownUpdate, updatesOf } from './open311/shown.ts';
import { isTrial, trialId, trialRequest } from './open311/trial.ts';
import { updateIn } from './open311/update-in.ts';
import { errorsOf, isWrong, NOT_THERE, type WrongRequest, wrong } from './open311/wrong.ts';
import { createPaceOf } from './pace-of.ts';
import { countRefused } from './refusals.ts';
import type { SourceAccess } from './source-access.ts';
import { isWithin } from './webhooks/addresses.ts';
import { photoAddresses } from './webhooks/photo-address.ts';
import { photoSecrets } from './webhooks/photo-secrets.ts';
import { within } from './within.ts';

/** One request to /open311/<source>/…; `path`: what stands behind the source. */
export type Open311Knock = {
  method: string;
  source: string;
  path: string;
  url: URL;
  headers: Pick<Headers, 'get'>;
  body: Uint8Array<ArrayBuffer>;
  sender: string | undefined;
};

/** `again`: seconds after which to try again. `taken`: something was written. */
export type Open311Answer = { status: number; type: string; text: string; taken: boolean; again?: number };

type Said = { root: string; value: Value; taken?: boolean } | WrongRequest;
type At = {
  access: SourceAccess;
  source: OrderSource;
  matters: Published[];
  world: World;
  given: SentValues;
  asked: WhatIsAsked;
};

const PATIENCE = 8_000;
const inTime = within(PATIENCE, 'not answered');
/** Seconds. */
const AGAIN = 60;
const BUSY = wrong(503, '系统忙，请过一分钟再来', 'busy, try again in a minute');
const TOO_FAST = wrong(429, '太快了，请过一分钟再来', 'too fast, try again in a minute');
const NO_KEY = wrong(403, 'api_key 没写或不对', 'api_key is missing or wrong');
const paceOf = createPaceOf();

/**
 * Answers one request by GeoReport v2. Everything, what is wrong too, is said in the form that was asked for. Never rejects;
 * bad input is never answered as our fault.
 */
export async function answerOpen311(knock: Open311Knock, host: Host): Promise<Open311Answer> {
  const asked = askedIn(knock.path);
  const format = formatOf(asked, knock.headers.get('accept') ?? undefined);
  const said = await answered(knock, asked, host).catch((error): Said => {
    host.world.log.error('a request by Open311 was not answered', { source: knock.source, why: reasonOf(error) });
    return BUSY;
  });
  const type = CONTENT_TYPES[format];
  if (!isWrong(said))
    return { status: 200, type, text: written(said.root, said.value, format), taken: said.taken ?? false };
  const { status } = said;
  const text = written('errors', errorsOf(said), format);
  return { status, type, text, taken: false, ...(status === 503 || status === 429 ? { again: AGAIN } : {}) };
}

async function answered(knock: Open311Knock, asked: WhatIsAsked | undefined, host: Host): Promise<Said> {
  const access = host.config.sources.find(({ source, kind }) => source === knock.source && kind === 'open311');
  if (!access || !asked) return NOT_THERE;
  await inTime(host.fresh());
  const { world } = host;
  const source = world.catalogue.source(access.source);
  if (!source) return NOT_THERE;
  if (!paceOf(access, knock.sender, world.now())) return TOO_FAST;
  const body = knock.method === 'POST' ? await readBody(knock.body, knock.headers.get('content-type')) : [];
  const unread = 'status' in body ? body : undefined;
  const given = new SentValues([...knock.url.searchParams, ...('status' in body ? [] : body)]);
  const at = { access, source, matters: publicMatters(source, world.catalogue), world, given, asked };
  const said = unread ?? (await inTime(knock.method === 'POST' ? posted(at, knock.sender) : looked(at, knock.url)));
  return isWrong(said) && knock.method === 'POST' ? turnedAway(said, at) : said;
}

async function turnedAway(said: WrongRequest, { access, world }: At): Promise<WrongRequest> {
  const { status, description } = said;
  if (status === 503 || status === 429) return said;
  world.log.warn('a request by Open311 was turned away', { source: access.source, status });
  await countRefused(access.source, description.replace(/ \/ .*$/s, ''), world);
  return said;
}

const isOurs = ({ access, given }: At): boolean => {
  const said = given.get('jurisdiction_id');
  return said === undefined || access.jurisdiction === null || said === access.jurisdiction;
};

const NO_JURISDICTION = wrong(404, 'jurisdiction_id 不是这里', 'jurisdiction_id was not found');

async function looked(at: At, url: URL): Promise<Said> {
  const { access, asked, given, matters, source, world } = at;
  if (!isOurs(at)) return NO_JURISDICTION;
  const { config, store, catalogue, now } = world;
  switch (asked.what) {
    case 'discovery': {
      const base = `${config.publicUrl || url.origin}/open311/${access.source}`;
      return { root: 'discovery', value: discoveryOf(base, config.office, catalogue) };
    }
    case 'services': {
      if (asked.id === undefined) return { root: 'services', value: servicesOf(matters) };
      const matter = matters.find(({ id }) => id === asked.id);
      return matter ? { root: 'service_definition', value: definitionOf(matter) } : NOT_THERE;
    }
    case 'tokens': {
      // The number is given at once: a token is the number.
      const known = isTrial(asked.id) || (await store.open311Request(source.id, asked.id ?? ''));
      if (!known || !asked.id) return NOT_THERE;
      const value = { service_request_id: asked.id, token: asked.id };
      return { root: 'service_requests', value: new Several('request', [value]) };
    }
    case 'requests':
      return asked.test ? tried(at) : requestsAt(at);
    case 'servicerequestupdates': {
      const span = spanIn(given, now());
      if (isWrong(span)) return span;
      const told = asked.test ? [] : await store.open311Updates(source.id, { ...span, most: MOST_REQUESTS });
      const showing = showingOf(at);
      const shown = await Promise.all(told.map((one) => shownUpdate(one, showing)));
      return { root: 'service_request_updates', value: updatesOf(shown) };
    }
  }
}

/** At the endpoint for trying one sample of each service, and whatever number it gave. */
function tried({ asked, matters, world }: At): Said {
  const sample = (id: string) => trialRequest(id, matters);
  const shown = asked.id === undefined ? matters.map(({ id }) => trialId(id, world.now())) : [asked.id];
  const found = shown.flatMap((id) => sample(id) ?? []);
  return asked.id !== undefined && found.length === 0
    ? NOT_THERE
    : { root: 'service_requests', value: requestsOf(found) };
}

async function requestsAt(at: At): Promise<Said> {
  const { asked, given, source, world } = at;
  const all = asked.id === undefined ? given : new SentValues([['service_request_id', asked.id]]);
  const filter = filterIn(all, world.now());
  if (isWrong(filter)) return filter;
  const found = await world.store.open311Requests(source.id, filter);
  if (asked.id !== undefined && found.length === 0) return NOT_THERE;
  const showing = showingOf(at);
  const shown = await Promise.all(found.map((one) => shownRequest(one, showing)));
  return { root: 'service_requests', value: requestsOf(shown) };
}

function showingOf({ access, matters, given, world }: At): Showing {
  const { catalogue, config, now } = world;
  // What the desk let go with an answer went to whoever asked: pictures are for the client alone.
  const known = hasKey(access, given);
  return {
    nameOf: (code) => catalogue.matter(code)?.name ?? code,
    isPublic: (code) => matters.some(({ id }) => id === code),
    photosOf: async ({ source, number, seq, says }: Receipt) =>
      known
        ? photoAddresses(config.publicUrl, { source, number, seq }, says.photos.length, {
            secret: photoSecrets(access)[0] ?? '',
            now: now(),
          })
        : [],
  };
}

function hasKey({ keys }: SourceAccess, given: SentValues): boolean {
  const said = given.get('api_key') ?? '';
  return keys.map((key) => sameText(said, key)).some(Boolean);
}

async function posted(at: At, sender: string | undefined): Promise<Said> {
  const { access, asked, given } = at;
  if (!hasKey(access, given)) return NO_KEY;
  if (access.from.length > 0 && (sender === undefined || !isWithin(sender, access.from)))
    return wrong(403, '这个地址不在许可的里面', 'this address is not on the list');
  if (!isOurs(at)) return NO_JURISDICTION;
  if (asked.id !== undefined) return NOT_THERE;
  if (asked.what === 'requests') return requested(at);
  return asked.what === 'servicerequestupdates' ? updated(at) : NOT_THERE;
}

async function requested({ access, asked, given, matters, source, world }: At): Promise<Said> {
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
function numberOf(id: string, { lead, limits }: Published, { catalogue }: World, taken = false): Said {
  const what = limits.resolveIs === '首次答复' ? '首次答复' : '办结';
  const notice = `${catalogue.nameOf(lead.department)}办理，一般 ${limits.resolveDays} 个工作日内${what}。报来的内容公开显示，号码会遮住。`;
  const value = { service_request_id: id, service_notice: notice, account_id: '' };
  return { root: 'service_requests', value: new Several('request', [value]), taken };
}

async function updated({ access, asked, given, source, world }: At): Promise<Said> {
  const id = given.get('service_request_id') ?? '';
  const known = asked.test ? isTrial(id) : await world.store.open311Request(source.id, id);
  if (!known) return wrong(404, '没有这个 service_request_id', 'service_request_id was not found');
  const read = updateIn(given, source.id, id);
  if (isWrong(read)) return read;
  const said = (updateId: string, taken: boolean): Said => ({
    root: 'service_request_updates',
    value: new Several('request_update', [{ update_id: updateId }]),
    taken,
  });
  if (asked.test) return said('TEST', false);
  const kept = await keepOrder(read.order, { delivery: read.delivery }, access, world);
  if (kept === 'busy') return BUSY;
  return kept === 'too-fast' ? TOO_FAST : said(kept.event.id, !kept.again);
}
