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
