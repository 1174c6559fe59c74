import { once } from 'node:events';
import { type Agent, createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { sandboxClient } from '../../sandbox/client.ts';
import { offsetClock } from '../../sandbox/clock.ts';
import { createSandbox } from '../../sandbox/sandbox.ts';
import { readConfig } from '../../src/config.ts';
import { openLongConnection } from '../../src/feishu/long-connection.ts';
import { openNodeHost } from '../../src/node/node-host.ts';
import { createLog } from '../harness/suite-log.ts';
import { ENVIRONMENT, SANDBOX_APP } from './events.ts';

/**
 * A Node host that the SDK's own client connects to the sandbox's long connection, and the line between them to cut.
 * `at`: other names of this machine under which calls and the link are to be made, where nothing listens.
 */
export async function openLongOffice({ agent, at }: { agent?: Agent; at?: { calls: string; link: string } } = {}) {
  const clock = offsetClock();
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const host = (name = '127.0.0.1') => `http://${name}:${portOf(server)}`;
  const sandbox = createSandbox({
    app: SANDBOX_APP,
    push: () => Promise.reject(new Error('nothing is posted to a host on the long connection')),
    clock,
    settings: { connection: 'long' },
    publicUrl: host(at?.link),
  });
  server.on('request', getRequestListener(sandbox.app.fetch));
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket.once('close', () => sockets.delete(socket))));
  sandbox.attach(server);
  const domain = host(at?.calls);

  const lines: string[] = [];
  const log = createLog((line) => lines.push(line), clock.now, 'debug');
  const environment = { ...ENVIRONMENT, FEISHU_DOMAIN: domain, FEISHU_CONNECTION: 'long' };
  const config = { ...readConfig(environment), databaseFile: ':memory:' };
  const node = await openNodeHost(config, clock.now, log);
  const long = openLongConnection(config, node.take, log, { now: clock.now, agent });
  node.host.world.link = long.link;
  return {
    sandbox,
    node,
    long,
    client: sandboxClient(async (path, init) => sandbox.app.request(path, init)),
    lines,
    /** The messages of the log's lines. */
    told: () => lines.map((line): string => JSON.parse(line).message),
    /** Cuts every connection at once, as a firewall does. */
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
    /** Cuts every connection and takes no new one. */
    shut: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
    async close() {
      await long.stop();
      await node.close();
      sandbox.stop();
      server.closeAllConnections();
      server.close();
    },
  };
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;
