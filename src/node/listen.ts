import { once } from 'node:events';
import { type ServerType, serve } from '@hono/node-server';
import type { Served } from '../district.ts';

export type Listening = { server: ServerType; port: number };

/** Listens on a port, at one address of this machine or at all; resolves when it does, rejects when it cannot. */
export function listen(app: Served, port: number, address?: string): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const at = address === undefined ? {} : { hostname: address };
    const server = serve({ fetch: app.fetch, port, ...at }, (info) => resolve({ server, port: info.port }));
    server.once('error', reject);
  });
}

/** ms between two looks for connections that have been answered. */
const LOOK = 25;

/**
 * Takes no new connection, answers what was asked, and resolves when the last answer is given: a proxy keeps its connections
 * open for the next question, and a stop has no time to wait for that.
 */
export async function closed(server: ServerType): Promise<void> {
  const end = once(server, 'close');
  server.close();
  const looks = setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), LOOK);
  await end.finally(() => clearInterval(looks));
}
