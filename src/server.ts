import { readConfig } from './config.ts';
import { createLog } from './log.ts';
import { keepTicking, listen, openNodeHost } from './node-host.ts';

/** The Node entry: HTTP webhook or Feishu's long connection, a SQLite file. */
async function main(): Promise<void> {
  const log = createLog((line) => process.stdout.write(`${line}\n`), Date.now);
  const config = readConfig(process.env);
  const node = await openNodeHost(config, Date.now, log);
  const { server, port } = await listen(node.app, config.port);
  const stopTicking = keepTicking(node.host);
  log.info('listening', { port, connection: config.connection, matters: node.host.world.catalogue.matters.length });
  const stop = async () => {
    log.info('stopping; what was taken is finished first');
    await new Promise((done) => server.close(done));
    await stopTicking();
    await node.close();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
});
