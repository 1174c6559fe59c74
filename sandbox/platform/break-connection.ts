import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import { isObject } from '../json.ts';

/** Breaks the caller's connection: a reset socket over HTTP, a failed fetch in the same process. */
export function breakConnection(http: Context): Response {
  const server: unknown = http.env;
  const outgoing = isObject(server) ? server.outgoing : undefined;
  if (isObject(outgoing) && isSocket(outgoing.socket)) {
    outgoing.socket.destroy();
    return RESPONSE_ALREADY_SENT;
  }
  throw new TypeError('fetch failed', { cause: new Error('ECONNRESET') });
}

const isSocket = (value: unknown): value is { destroy: () => void } =>
  isObject(value) && typeof value.destroy === 'function';
