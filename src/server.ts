import { once } from 'node:events';
import { readConfig } from './config.ts';
import { openLongConnection } from './feishu/long-connection.ts';
import { proxyOf } from './feishu/proxy.ts';
import { createLog } from './log.ts';
import { keepTicking, listen, openNodeHost } from './node-host.ts';

/** ms a stop may take; what is not delivered by then waits in the outbox for the next start. Docker kills after 10 s. */
const STOP_WITHIN = 8_000;

/** The Node entry: HTTP webhook or Feishu's long connection, a SQLite file. */
async function main(): Promise<void> {
  const log = createLog((line) => process.stdout.write(`${line}\n`), Date.now);
  const config = readConfig(process.env);
  const proxy = proxyOf(process.env);
  proxy?.forFetch();
  if (proxy) log.info('Feishu is reached through a proxy', { proxy: proxy.host });
  const node = await openNodeHost(config, Date.now, log);
  const { server, port } = await listen(node.app, config.port);
  const long =
    config.connection === 'long' ? openLongConnection(config, node.take, log, { agent: proxy?.agent }) : undefined;
  if (long) node.host.world.link = long.link;
  const stopTicking = keepTicking(node.host);
  log.info('listening', { port, connection: config.connection, matters: node.host.world.catalogue.matters.length });

  const stop = async () => {
    log.info('stopping; what was taken is finished first');
    setTimeout(() => {
      log.warn('stopped before all was delivered; the rest waits in the outbox');
      process.exit(0);
    }, STOP_WITHIN).unref();
    server.close();
    await Promise.all([once(server, 'close'), long?.stop(), stopTicking()]);
    await node.close();
    log.info('stopped');
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
});
