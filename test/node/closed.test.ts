import { Agent, get, Server } from 'node:http';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { closed, listen } from '../../src/node/listen.ts';

test('a connection that is kept for the next question does not hold up a stop; what was asked is answered first', async () => {
  const asked = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<void>();
  const app = new Hono().get('/', async (c) => {
    asked.resolve();
    await answer.promise;
    return c.text('answered');
  });
  const { server, port } = await listen({ fetch: app.fetch }, 0, '127.0.0.1');
  // As a reverse proxy keeps them: nobody closes them before the test would be given up.
  if (server instanceof Server) server.keepAliveTimeout = 3_600_000;
  const agent = new Agent({ keepAlive: true });
  const said = new Promise<string>((resolve, reject) => {
    const request = get({ port, host: '127.0.0.1', agent }, (response) => {
      response.setEncoding('utf8').on('data', resolve);
    });
    request.on('error', reject);
  });
  await asked.promise;
  const stopped = closed(server);
  answer.resolve();
  expect(await said).toBe('answered');
  await stopped;
  agent.destroy();
});
