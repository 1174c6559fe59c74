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

const Envelope = z.object({ code: z.number(), msg: z.string().default('') });

/** One call over fetch, on Node and in workerd alike. Resolves with the raw response when HTTP says 2xx; else rejects with a PlatformFault. */
export async function callPlatform(request: Request): Promise<Response> {
  const url = new URL(request.url ?? '');
  for (const [name, value] of Object.entries(request.params ?? {})) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  const form = request.data instanceof FormData;
  const headers = new Headers(form ? {} : { 'content-type': 'application/json; charset=utf-8' });
  for (const [name, value] of Object.entries(request.headers ?? {})) {
    if (value !== undefined && !(form && name.toLowerCase() === 'content-type')) headers.set(name, String(value));
  }
  const method = (request.method ?? 'GET').toUpperCase();
  const body =
    method === 'GET' || request.data === undefined
      ? null
      : form
        ? (request.data as FormData)
        : JSON.stringify(request.data);
  const response = await fetch(url, {
    method,
    headers,
    body,
    signal: AbortSignal.timeout(request.timeout ?? TIMEOUT),
  }).catch((error) => {
    throw noAnswer(error);
  });
  if (response.ok) return response;
  const reset = Number(response.headers.get('x-ogw-ratelimit-reset') ?? Number.NaN);
  const said = Envelope.safeParse(await response.json().catch(() => undefined));
  const { code, msg } = said.success ? said.data : { code: response.status, msg: `HTTP ${response.status}` };
  throw faultOf(code, msg, response.status, Number.isFinite(reset) ? reset : undefined);
}

/** Rejects with a PlatformFault when the platform answered HTTP 200 with a code other than 0. */
export async function readEnvelope(response: Response): Promise<Record<string, unknown>> {
  const answer: unknown = await response.json().catch((error) => {
    throw noAnswer(error);
  });
  const { code, msg } = Envelope.parse(answer);
  if (code !== 0) throw faultOf(code, msg, response.status);
  return answer as Record<string, unknown>;
}

async function request(options: Request) {
  return readEnvelope(await callPlatform(options));
}

// The SDK's Client calls only request and post of what it is given; its type lists axios' whole surface.
export const fetchTransport = {
  request,
  post: (url: string, data?: unknown, options?: Request) => request({ ...options, url, data, method: 'POST' }),
} as HttpInstance;
