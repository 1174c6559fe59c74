import type { LogFields } from '../bot/ports/world.ts';
import { isServed } from '../config.ts';
import { openLongConnection } from '../feishu/long-connection.ts';
import { proxyOf } from '../feishu/proxy.ts';
import { createLog } from '../log.ts';
import { readFirst } from '../understanding/read-first.ts';
import { readEnvironment } from './environment.ts';
import { keepGivingBack } from './give-back.ts';
import { closed, listen } from './listen.ts';
import { openOffices } from './offices.ts';
import { createRelearn } from './relearn/relearn.ts';
import { streetsFile } from './streets-file.ts';
import { keepTicking } from './ticking.ts';

/** ms a stop may take; what is not delivered by then waits in the outbox for the next start. Docker kills after 10 s. */
const STOP_WITHIN = 8_000;
/** ms in which what failed is tried again before the end. */
const TRY_AGAIN_WITHIN = 6_000;
/** Whichever of them comes, and however often: the first stops, the others change nothing. */
const STOPS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/** The Node entry: HTTP webhook or Feishu's long connection, a SQLite file a street. */
async function main(): Promise<void> {
  const logWith = (always: LogFields) =>
    createLog((line) => process.stdout.write(`${line}\n`), Date.now, 'info', always);
  const log = logWith({});
  // In a container a signal without a handler is not heard at all. Before anything is taken there is nothing to finish.
  let stop = async () => process.exit(0);
  let stopping = false;
  for (const signal of STOPS)
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void stop();
    });

  const environment = readEnvironment();
  const proxy = proxyOf(environment);
  proxy?.forFetch();
  if (proxy) log.info('Feishu is reached through a proxy', { proxy: proxy.host });
  const { offices, app, ...at } = await openOffices({
    environment,
    now: Date.now,
    logWith,
    relearn: createRelearn({ log }),
  });
  // Over the long connection only the handbook and what other systems send are served here, where there is any.
  const served = offices.some(({ config }) => isServed(config));
  const [first] = offices;
  if (first) readFirst(first.node.host.world.understand);
  const { server, port } = served ? await listen(app, at.port, at.listen) : {};
  const stops = offices.map(({ config, node, log }) => {
    const long =
      config.connection === 'long' ? openLongConnection(config, node.take, log, { agent: proxy?.agent }) : undefined;
    if (long) node.host.world.link = long.link;
    return async () => long?.stop();
  });
  const stopTicking = keepTicking(offices.map(({ node }) => node.host));
  keepGivingBack();
  const matters = offices[0]?.node.host.world.catalogue.matters.length;
  const connection = offices[0]?.config.connection;
  const streets = streetsFile(environment) ? { streets: offices.length } : {};
  if (served) log.info('listening', { port, connection, matters, ...streets });
  else log.info('started; nothing is listened on', { connection, matters, ...streets });

  stop = async () => {
    log.info('stopping; what was taken is finished first');
    setTimeout(() => {
      log.warn('stopped before all was delivered; the rest waits in the outbox');
      process.exit(0);
    }, STOP_WITHIN).unref();
    await Promise.all([server && closed(server), stopTicking(), ...stops.map((one) => one())]);
    await Promise.all(offices.map(({ node }) => node.finish(TRY_AGAIN_WITHIN)));
    await Promise.all(offices.map(({ node }) => node.close()));
    log.info('stopped');
    process.exit(0);
  };
}

main().catch((error) => {
  process.stderr.write(`${whyNotStarted(error)}\n`);
  process.exit(1);
});

function whyNotStarted(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall !== 'listen') return error.message;
  if (code === 'EADDRINUSE')
    return `${error.message}\n端口被别的程序占用了：可能已经启动过一次；不是的话换一个 PORT。/ The port is taken.`;
  if (code === 'EACCES')
    return `${error.message}\n1024 以下的端口要管理员权限：把 PORT 换成 3000。/ The port needs more rights.`;
  if (code === 'EADDRNOTAVAIL')
    return `${error.message}\n本机没有 LISTEN 写的这个地址：改成 127.0.0.1 或留空。/ LISTEN is no address of this machine.`;
  return error.message;
}
