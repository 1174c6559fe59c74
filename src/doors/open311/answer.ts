import type { Host } from '../../host.ts';
import { reasonOf } from '../../log.ts';
import { askedIn, formatOf, type WhatIsAsked } from '../../open311/asked.ts';
import { CONTENT_TYPES, written } from '../../open311/document.ts';
import { SentValues } from '../../open311/given.ts';
import { readBody } from '../../open311/read-body.ts';
import { publicMatters } from '../../open311/services.ts';
import { errorsOf, isWrong, NOT_THERE, type WrongRequest } from '../../open311/wrong.ts';
import { within } from '../../within.ts';
import { isInPace } from '../in-pace.ts';
import { countRefused } from '../refusals.ts';
import { BUSY, type Open311At, type Open311Said, TOO_FAST } from './at.ts';
import { looked } from './look.ts';
import { posted } from './take.ts';

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

const PATIENCE = 8_000;
const inTime = within(PATIENCE, 'not answered');
/** Seconds. */
const AGAIN = 60;

/**
 * Answers one request by GeoReport v2. Everything, what is wrong too, is said in the form that was asked for. Never rejects;
 * bad input is never answered as our fault.
 */
export async function answerOpen311(knock: Open311Knock, host: Host): Promise<Open311Answer> {
  const asked = askedIn(knock.path);
  const format = formatOf(asked, knock.headers.get('accept') ?? undefined);
  const said = await answered(knock, asked, host).catch((error): Open311Said => {
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

async function answered(knock: Open311Knock, asked: WhatIsAsked | undefined, host: Host): Promise<Open311Said> {
  const access = host.config.sources.find(({ source, kind }) => source === knock.source && kind === 'open311');
  if (!access || !asked) return NOT_THERE;
  await inTime(host.fresh());
  const { world } = host;
  const source = world.catalogue.source(access.source);
  if (!source) return NOT_THERE;
  if (!isInPace(access, knock.sender, world)) return TOO_FAST;
  const body = knock.method === 'POST' ? await readBody(knock.body, knock.headers.get('content-type')) : [];
  const unread = 'status' in body ? body : undefined;
  const given = new SentValues([...knock.url.searchParams, ...('status' in body ? [] : body)]);
  const at = { access, source, matters: publicMatters(source, world.catalogue), world, given, asked };
  const said = unread ?? (await inTime(knock.method === 'POST' ? posted(at, knock.sender) : looked(at, knock.url)));
  return isWrong(said) && knock.method === 'POST' ? turnedAway(said, at) : said;
}

async function turnedAway(said: WrongRequest, { access, world }: Open311At): Promise<WrongRequest> {
  const { status, description } = said;
  if (status === 503 || status === 429) return said;
  world.log.warn('a request by Open311 was turned away', { source: access.source, status });
  await countRefused(access.source, description.replace(/ \/ .*$/s, ''), world);
  return said;
}
