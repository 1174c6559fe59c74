import { createServer } from 'node:http';
import { readConfig } from '../../src/config.ts';
import { closed, listening } from '../harness/listening.ts';
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
  const domain = await listening(server);
  const { app } = readConfig(ENVIRONMENT);
  return {
    config: { app, domain },
    async close() {
      await closed(server);
    },
  };
}

export type Answering = Awaited<ReturnType<typeof openAnswering>>;
