import { takeAlarm } from '../../bot/alarms/take-alarm.ts';
import type { World } from '../../bot/ports/world.ts';
import { orderIn } from '../../exchange/envelope.ts';
import { markOf, type OrderEvent } from '../../exchange/event.ts';
import type { Host } from '../../host.ts';
import { reasonOf } from '../../log.ts';
import { sameText } from '../../same-text.ts';
import type { SourceAccess, SourceKind } from '../../source-access.ts';
import { isWithin } from '../../webhooks/addresses.ts';
import { type Verified, verify } from '../../webhooks/signature.ts';
import { within } from '../../within.ts';
import { flowOf, keepOrder } from '../keep-order.ts';
import { countRefused } from '../refusals.ts';

type Taker = (sent: unknown, from: Let, world: World) => Promise<OrderAnswer>;

/** How what a source sends is taken, by how it speaks: a new protocol is one more line. What comes by Open311 has a door of its own (src/doors/open311). */
const TAKERS: Record<SourceKind, Taker | null> = {
  envelope: anOrder,
  gas: aReading,
  open311: null,
  'open311-partner': null,
};

/** Who is let in, with their own id of this sending. */
type Let = { access: SourceAccess; delivery: string | null };

/** One POST to /in/<source>: `path` what stands behind it, `sender` whose address it came from, where that is known. */
export type OrderRequest = {
  source: string;
  path: string | undefined;
  headers: Pick<Headers, 'get'>;
  body: Uint8Array;
  sender: string | undefined;
};

/** The answer, and whether something was written. `again`: seconds after which to try again. */
export type OrderAnswer = {
  status: 202 | 400 | 401 | 403 | 404 | 429 | 503;
  answer: object;
  taken: boolean;
  again?: number;
};

const says = (status: OrderAnswer['status'], error: string, why: string, more: object = {}): OrderAnswer => ({
  status,
  answer: { error, why, ...more },
  taken: false,
});
const NOT_KNOWN = says(404, 'not-found', '没有这个来源 / no such source');
const NO_JSON = says(400, 'not-json', '内容不是 UTF-8 的 JSON / the body is not JSON in UTF-8');
const ID_USED = says(
  400,
  'id-used',
  'webhook-id 用过了：每送一次换一个，原样重送才用同一个 / this webhook-id was sent with something else',
  { field: 'webhook-id' },
);
const BUSY: OrderAnswer = { ...says(503, 'try-again', '系统忙，请过一会儿再送 / busy, send it again'), again: 60 };
const TOO_FAST: OrderAnswer = { ...says(429, 'too-fast', '送得太快，请过一分钟再送 / too fast'), again: 60 };

const REFUSED: Record<Extract<Verified, { refused: string }>['refused'], [why: string, english: string]> = {
  unsigned: ['没有签名：要有 webhook-id、webhook-timestamp、webhook-signature', 'not signed'],
  stale: ['时间差了五分钟以上：看看两边的钟', 'the timestamp is more than five minutes away'],
  wrong: ['签名不对：看看密钥，要对原样的内容签名', 'the signature is wrong'],
};

/** Whoever sends is heard within so many ms, or tries again. */
const PATIENCE = 8_000;
const inTime = within(PATIENCE, 'not written');
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Takes in what another system sends: its sender is made sure of, what it sends is read, and it is kept with our number, once
 * however often it is sent. What becomes of it a job decides. Never rejects; bad input is never answered as our fault.
 */
export async function takeOrderIn(request: OrderRequest, host: Host): Promise<OrderAnswer> {
  const access = host.config.sources.find(({ source }) => source === request.source);
  const take = access && TAKERS[access.kind];
  if (!take) return NOT_KNOWN;
  try {
    await inTime(host.fresh());
    const { world } = host;
    const admitted = await admit(request, access, world.now());
    if ('status' in admitted) return await turnedAway(admitted, request, world);
    const sent = parsed(request.body);
    if (sent === undefined) return await turnedAway(NO_JSON, request, world);
    const answer = await inTime(take(sent, { access, delivery: admitted.delivery }, world));
    return answer.status === 400 ? await turnedAway(answer, request, world) : answer;
  } catch (error) {
    host.world.log.error('an order was not taken in; it is sent again', {
      source: access.source,
      why: reasonOf(error),
    });
    return BUSY;
  }
}

async function anOrder(sent: unknown, { access, delivery }: Let, world: World): Promise<OrderAnswer> {
  const source = world.catalogue.source(access.source);
  if (!source) return NOT_KNOWN;
  const order = orderIn(sent, source);
  if ('why' in order)
    return says(400, 'not-an-order', [order.field, order.why].filter(Boolean).join('：'), { field: order.field });
  const kept = await keepOrder(order, { delivery }, access, world);
  if (kept === 'too-fast') return tooFast(access, world);
  if (kept === 'busy') return BUSY;
  // A sender that gives each of its sendings one id would lose all but the first, and nobody would know.
  const { event } = kept;
  return event.number === order.id && event.mark === markOf(order) ? taken(event, kept.again) : ID_USED;
}

/** What a gas platform says is of its own devices, whatever source it names. */
async function aReading(sent: unknown, { access }: Let, world: World): Promise<OrderAnswer> {
  const named = typeof sent === 'object' && sent !== null ? { ...sent, source: access.source } : sent;
  const done = await takeAlarm(named, world, flowOf(access));
  if (done.taken === 'too-fast') return tooFast(access, world);
  if (done.taken === 'refused') return says(400, 'not-a-reading', `读不懂 / not a reading: ${done.why}`);
  const again = done.taken === 'duplicate';
  return { status: 202, answer: { alarms: done.alarms, again }, taken: !again };
}

/** Whether its sender is let in, and their own id of this sending. */
async function admit(
  { path, headers, body, sender }: OrderRequest,
  access: SourceAccess,
  now: number,
): Promise<{ delivery: string | null } | OrderAnswer> {
  if (access.path === null) {
    if (path !== undefined) return NOT_KNOWN;
    const verified = verify(headers, body, access.secrets, now);
    if ('id' in verified) return { delivery: verified.id };
    const [why, english] = REFUSED[verified.refused];
    return says(401, `${verified.refused}-signature`, `${why} / ${english}`);
  }
  // Whether there is such a source is told to nobody who does not know the path.
  if (!sameText(path ?? '', access.path)) return NOT_KNOWN;
  if (sender === undefined || !isWithin(sender, access.from))
    return says(403, 'not-from-here', '这个地址不在许可的里面 / this address is not on the list');
  return { delivery: null };
}

async function turnedAway(answer: OrderAnswer, { source, body }: OrderRequest, world: World): Promise<OrderAnswer> {
  const { error, why } = answer.answer as { error: string; why: string };
  world.log.warn('an order was turned away', { source, status: answer.status, error, bytes: body.length });
  await countRefused(source, why.replace(/ \/ .*$/s, ''), world);
  return answer;
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(body));
  } catch {
    return undefined;
  }
}

function tooFast({ source }: SourceAccess, { log }: World): OrderAnswer {
  log.warn('a source is too fast and is slowed down', { source });
  return TOO_FAST;
}

const taken = ({ id, caseId }: OrderEvent, again: boolean): OrderAnswer => ({
  status: 202,
  answer: { number: id, ...(caseId ? { case: caseId } : {}), again },
  taken: !again,
});
