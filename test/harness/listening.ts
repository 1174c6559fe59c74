import { once } from 'node:events';
import type { Server } from 'node:http';

/**
 * Where the server of a test listens, on a port of its own. It never closes a connection at the moment it is used again, as a
 * server does on a machine so busy that a pause looks like an end.
 */
export async function listening(server: Server): Promise<string> {
  server.keepAliveTimeout = 0;
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

/** Ends it, whoever is still connected. */
export async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}
