import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readConfig } from '../../src/config.ts';
import { ENVIRONMENT } from './events.ts';

/** One call as it reached the platform, its query in `path`. */
export type Called = { method: string; path: string; token: string; type: string; body: string };
/** What the platform says to it; HTTP 200 unless said otherwise. */
export type Answer = { status?: number; headers?: Record<string, string>; body: object | string };

/** A platform that answers each call as the test says, and hands out tokens t-1, t-2, … for two hours each. */
export async function openAnswering(answer: (called: Called) => Answer) {
  let issued = 0;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      const token = (headers.authorization ?? '').replace(/^Bearer /, '');
      const called = {
        method,
        path,
        token,
        type: headers['content-type'] ?? '',
        body: Buffer.concat(parts).toString(),
      };
      const given: Answer = path.includes('tenant_access_token')
        ? { body: { code: 0, tenant_access_token: `t-${++issued}`, expire: 7200 } }
        : answer(called);
      response.writeHead(given.status ?? 200, { 'content-type': 'application/json', ...given.headers });
      response.end(typeof given.body === 'string' ? given.body : JSON.stringify(given.body));
    });
  });
  // Never closes a connection at the moment it is used again.
  server.keepAliveTimeout = 0;
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { app } = readConfig(ENVIRONMENT);
  return {
    config: { app, domain: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

export type Answering = Awaited<ReturnType<typeof openAnswering>>;
