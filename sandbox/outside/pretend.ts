import * as z from 'zod';
import { readSources, type SourceAccess } from '../../src/source-access.ts';
import { signedHeaders, verify } from '../../src/webhooks/signature.ts';
import { CITY } from './pretend-city.ts';

/** The secret that the pretend 141 shares with the host of the sandbox; it opens nothing anywhere else. */
export const PRETEND_SECRET = `whsec_${btoa('pretend 141 platform, sandbox only')}`;
const NOT_THE_SECRET = `whsec_${btoa('of somebody who knows no secret at all')}`;
const LATE = 10 * 60_000;
/** Real ms that a slow one takes: longer than the host waits. */
const SLOW = 15_000;
const MOST = 50;

/** The api_key of whoever tries Open311 in the sandbox. */
export const PRETEND_KEY = 'sandbox-only-open311-key';

/** How the host of the sandbox lets the pretend 141 in, and where it tells it; whoever reports by Open311; and where the pretend city is asked. */
export function pretendAccess(callback: string, city?: string): SourceAccess[] {
  const partner = {
    ...{ kind: 'open311-partner', keys: [CITY.key], body: CITY.body, services: { 其他: CITY.service } },
    endpoint: city,
  };
  const said = {
    platform: { secrets: [PRETEND_SECRET], callback },
    georeport: { kind: 'open311', keys: [PRETEND_KEY] },
    ...(city ? { city: partner } : {}),
  };
  const read = readSources(JSON.stringify(said));
  if ('wrong' in read) throw new Error(read.wrong.join());
  return read.sources;
}

/** How what is sent is signed, and what becomes of what comes back. */
export const SIGNINGS = { right: '对的', wrong: '错的', late: '过了时的', none: '不签' } as const;
export const MODES = { takes: '收下', refuses: '拒收（500）', slow: '慢（15 秒）', gone: '不要了（410）' } as const;
export type Signing = keyof typeof SIGNINGS;
export type Mode = keyof typeof MODES;

/** One order as somebody filled it in on the page. */
export const Filled = z.object({
  id: z.string().trim().min(1).max(60),
  type: z.enum(['event.created', 'event.updated', 'event.withdrawn']).default('event.created'),
  revision: z.coerce.number().int().min(1).default(1),
  class: z.string().max(40).default(''),
  code: z.string().max(40).default(''),
  text: z.string().max(2000).default(''),
  where: z.string().max(200).default(''),
  name: z.string().max(40).default(''),
  phone: z.string().max(40).default(''),
  due: z.string().max(20).default(''),
  secret: z.coerce.boolean().default(false),
  urgent: z.coerce.boolean().default(false),
});
export type Filled = z.infer<typeof Filled>;

/** An order that was sent, and what the street answered at once. */
export type Sent = { at: number; filled: Filled; signing: Signing; status: number; answer: string };
/** A receipt that came, or tried to. */
export type Came = {
  at: number;
  order: string;
  step: string;
  seq: number;
  signed: boolean;
  took: boolean;
  words: string;
  /** Where the pictures of an answer may be fetched. */
  photos: string[];
};

const Body = z.object({
  type: z.string(),
  data: z.looseObject({
    id: z.string(),
    sequence: z.number(),
    step: z.string(),
    photos: z.array(z.object({ url: z.url() })).default([]),
  }),
});

export type PretendPlatform = {
  sent: readonly Sent[];
  came: readonly Came[];
  mode: Mode;
  /** The next free number. */
  nextId(): string;
  send(filled: Filled, signing: Signing): Promise<Sent>;
  /** What the host posts to its callback. */
  receive(request: Request): Promise<Response>;
};

/** A pretend 141: it sends orders to the host's door and keeps the receipts that come back, well behaved or not. */
export function createPretendPlatform(parts: {
  now: () => number;
  /** Posts to the host. */
  post(path: string, body: string, headers: Record<string, string>): Promise<Response> | Response;
}): PretendPlatform {
  const { now, post } = parts;
  const sent: Sent[] = [];
  const came: Came[] = [];
  let count = 0;
  const platform: PretendPlatform = {
    sent,
    came,
    mode: 'takes',
    nextId: () => `EV-${String(new Set(sent.map(({ filled }) => filled.id)).size + 1).padStart(4, '0')}`,
    async send(filled, signing) {
      const body = JSON.stringify(envelopeOf(filled));
      const response = await post('/in/platform', body, {
        'content-type': 'application/json',
        ...headersFor(body, signing, now(), `evt-${++count}`),
      });
      const one = { at: now(), filled, signing, status: response.status, answer: await response.text() };
      sent.unshift(one);
      sent.splice(MOST);
      return one;
    },
    async receive(request) {
      const bytes = new Uint8Array(await request.arrayBuffer());
      const { mode } = platform;
      if (mode === 'slow') await new Promise((done) => setTimeout(done, SLOW));
      const verified = verify(request.headers, bytes, [PRETEND_SECRET], now());
      const read = Body.safeParse(json(bytes));
      if (!read.success) return new Response('no receipt', { status: 400 });
      const { data } = read.data;
      const took = mode === 'takes' && 'id' in verified;
      const words = [data.case, data.department, data.outcome, data.text].filter(Boolean).join('　');
      came.unshift({
        at: now(),
        order: data.id,
        step: data.step,
        seq: data.sequence,
        signed: 'id' in verified,
        took,
        words,
        photos: data.photos.map(({ url }) => url),
      });
      came.splice(MOST);
      return new Response(null, { status: { takes: took ? 204 : 401, refuses: 500, slow: 504, gone: 410 }[mode] });
    },
  };
  return platform;
}

function json(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function headersFor(body: string, signing: Signing, now: number, id: string): Record<string, string> {
  if (signing === 'none') return {};
  const secret = signing === 'wrong' ? NOT_THE_SECRET : PRETEND_SECRET;
  return signedHeaders(id, signing === 'late' ? now - LATE : now, body, [secret]);
}

const envelopeOf = ({
  id,
  type,
  revision,
  class: of,
  code,
  text,
  where,
  name,
  phone,
  due,
  secret,
  urgent,
}: Filled) => ({
  id: `${id}/${revision}`,
  type,
  class: of,
  external: { id, revision, replyNeeded: phone !== '', secret, ...(due ? { due: `${due} 17:30` } : {}) },
  what: { text, code, urgent },
  where: { text: where },
  who: { name, phone },
});
