import type { HttpInstance } from '@larksuiteoapi/node-sdk';
import * as z from 'zod';
import { faultOf, noAnswer } from './errors.ts';

/** Feishu usually answers within a second; past this the call is made again under the same uuid. */
const TIMEOUT = 8_000;

type Request = {
  url?: string;
  method?: string;
  params?: Record<string, unknown>;
  data?: unknown;
  headers?: Record<string, unknown>;
  /** ms. */
  timeout?: number;
};

/** What of an answer is read; a Response has it. */
export type PlatformResponse = Pick<Response, 'ok' | 'status' | 'json'> & { headers: Pick<Headers, 'get'> };
type Carried<Body> = { method: string; headers: Record<string, string>; body: Body | null; signal: AbortSignal };
/** What carries a call: fetch, or what a host has that costs it less. Rejects when there is no answer. */
type Carry<Answer, Body> = (url: URL, call: Carried<Body>) => Promise<Answer>;
/** The same for a call that says JSON or nothing. */
export type CarryJson = Carry<PlatformResponse, Uint8Array<ArrayBuffer>>;

const Envelope = z.object({ code: z.number(), msg: z.string().default('') });

/** One call over fetch, on Node and in workerd alike. Resolves with the raw response when HTTP says 2xx; else rejects with a PlatformFault. */
export function callPlatform(request: Request): Promise<Response> {
  const { data } = request;
  const patience = AbortSignal.timeout(request.timeout ?? TIMEOUT);
  // The form's own type names where its parts end.
  if (data instanceof FormData) return called(fetch, withoutType(request), {}, data, patience);
  return called(fetch, request, JSON_TYPE, jsonOf(request), patience);
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

const utf8 = new TextEncoder();

/** In bytes: a card as text takes twice as many, and of some thirty under way each would be kept until its answer comes. */
const jsonOf = ({ method = 'GET', data }: Request) =>
  method.toUpperCase() === 'GET' || data === undefined ? null : utf8.encode(JSON.stringify(data));

const withoutType = ({ headers = {}, ...request }: Request): Request => ({
  ...request,
  headers: Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-type')),
});

async function called<Answer extends PlatformResponse, Body>(
  carry: Carry<Answer, Body>,
  request: Request,
  typed: Record<string, string>,
  body: Body | null,
  signal: AbortSignal,
): Promise<Answer> {
  const url = new URL(request.url ?? '');
  for (const [name, value] of Object.entries(request.params ?? {})) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  const headers = { ...typed };
  for (const [name, value] of Object.entries(request.headers ?? {})) {
    if (value !== undefined) headers[name.toLowerCase()] = String(value);
  }
  const method = (request.method ?? 'GET').toUpperCase();
  const response = await carry(url, { method, headers, body, signal }).catch((error) => {
    throw noAnswer(error);
  });
  if (response.ok) return response;
  const reset = Number(response.headers.get('x-ogw-ratelimit-reset') ?? Number.NaN);
  const said = Envelope.safeParse(await response.json().catch(() => undefined));
  const { code, msg } = said.success ? said.data : { code: response.status, msg: `HTTP ${response.status}` };
  throw faultOf(code, msg, response.status, Number.isFinite(reset) ? reset : undefined);
}

/** Rejects with a PlatformFault when the platform answered HTTP 200 with a code other than 0. */
export async function readEnvelope(response: PlatformResponse): Promise<Record<string, unknown>> {
  const answer: unknown = await response.json().catch((error) => {
    throw noAnswer(error);
  });
  const { code, msg } = Envelope.parse(answer);
  if (code !== 0) throw faultOf(code, msg, response.status);
  return answer as Record<string, unknown>;
}

const timedOut = () => new DOMException('no answer in time', 'TimeoutError');

/** What the SDK's Client calls the platform with; it says JSON alone. */
export function transportOver(carry: CarryJson): HttpInstance {
  // A signal of AbortSignal.timeout is kept, with its timer, until the old space is collected, however soon the answer comes.
  const request = async (options: Request) => {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(timedOut()), options.timeout ?? TIMEOUT);
    try {
      return await readEnvelope(await called(carry, options, JSON_TYPE, jsonOf(options), patience.signal));
    } finally {
      clearTimeout(timer);
    }
  };
  // The Client calls only request and post of what it is given; its type lists axios' whole surface.
  return {
    request,
    post: (url: string, data?: unknown, options?: Request) => request({ ...options, url, data, method: 'POST' }),
  } as HttpInstance;
}

export const fetchTransport = transportOver(fetch);
