import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { createLog } from '../src/log.ts';
import { createRelearn } from '../src/node/relearn/relearn.ts';
import { keepTicking } from '../src/node/ticking.ts';
import { offsetClock } from './clock.ts';
import { SANDBOX_KEYS } from './keys.ts';
import { controlOf, openSandboxHost } from './local-host.ts';
import { toOfficeHours } from './office-hours.ts';
import { cityPages } from './outside/city-page.ts';
import { pretendPages } from './outside/page.ts';
import { createPretendPlatform, PRETEND_KEY, pretendAccess } from './outside/pretend.ts';
import { CITY, createPretendCity } from './outside/pretend-city.ts';
import { basePages } from './page/base-page.ts';
import { pageRoutes } from './page/routes.ts';
import { removePlay } from './play-file.ts';
import { openSamplePlaces } from './sample-places.ts';
import { secondAtDesk } from './sample-roster.ts';
import { createSandbox, type HostControl } from './sandbox.ts';
import { SAMPLE_BASE } from './tenant/tenant.ts';

/** `npm start`: a local Feishu, the real bot on a database file, and a chat page, on one port. */
async function main(): Promise<void> {
  const port = Number(process.env.PORT ?? 3000);
  // Its own variable: an office's settings that lie in the shell are not for a play.
  const databaseFile = process.env.SANDBOX_FILE || 'data/play.db';
  const platform = `http://127.0.0.1:${port}`;
  const clock = offsetClock();
  clock.advance(toOfficeHours(clock.now()));
  // The pretend Feishu lives in memory: a file of an earlier run would speak of messages that are gone.
  if (!process.env.SANDBOX_FILE) removePlay(databaseFile);
  const log = createLog((line) => process.stderr.write(`${line}\n`), clock.now, 'warn');
  const relearn = createRelearn({ log });
  const sources = pretendAccess(`${platform}/141/receipts`, `${platform}/311/v2`);
  const node = await openSandboxHost({ databaseFile, platform, sources, now: clock.now, log, relearn });
  await openSamplePlaces(node.host.world);
  await node.host.world.store.commit({ at: clock.now(), changes: secondAtDesk(clock.now()), says: [] });
  const control: HostControl = controlOf(node.host);
  const sandbox = createSandbox({
    app: SANDBOX_KEYS,
    clock,
    host: control,
    publicUrl: platform,
    push: async (body, headers) => node.app.request('/feishu/events', { method: 'POST', body, headers }),
  });
  const pretend = createPretendPlatform({
    now: clock.now,
    post: (path, body, headers) => node.app.request(path, { method: 'POST', body, headers }),
  });
  const app = new Hono();
  app.route('/', pageRoutes());
  app.route('/', pretendPages(pretend));
  app.route('/', cityPages(createPretendCity(clock.now)));
  app.route('/', basePages(sandbox.tenant));
  app.mount('/sandbox', (request) => sandbox.app.fetch(request), { replaceRequest: false });
  app.mount('/open-apis', (request) => sandbox.app.fetch(request), { replaceRequest: false });
  app.mount('/callback', (request) => sandbox.app.fetch(request), { replaceRequest: false });
  app.mount('/', (request) => node.app.fetch(request), { replaceRequest: false });
  const server = createServer(getRequestListener(app.fetch));
  sandbox.attach(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  const stopTicking = keepTicking([node.host]);
  process.stdout.write(`谁管 · 沙盒已启动：${platform}\n`);
  process.stdout.write(`沙盒时钟：${shanghaiTime(clock.now())}（不在上班时间启动时，会拨到下一个上班时段）\n`);
  process.stdout.write(`数：${platform}/figures，在飞书里选一个人登录；多维表格：${platform}/base/${SAMPLE_BASE}\n`);
  process.stdout.write(`假的 141 平台：${platform}/141，从那里发单子、看回执\n`);
  process.stdout.write(`Open311：${platform}/open311/georeport/discovery.xml，api_key 写 ${PRETEND_KEY}\n`);
  process.stdout.write(`假的${CITY.body}：${platform}/311，事件转出给它就到那里\n`);
  process.stdout.write('样例店铺的档案已建好：发「查 样例面馆」，从那里报问题、排检查。\n');
  const stop = async () => {
    sandbox.stop();
    server.closeAllConnections();
    server.close();
    await stopTicking();
    await node.close();
    process.exit(0);
  };
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void stop();
    });
}

const shanghaiTime = (now: number): string =>
  new Date(now).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'medium', timeStyle: 'short' });

main().catch((error) => {
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const why = inUse
    ? `端口被占用了，换一个再试：PORT=3100 npm start`
    : error instanceof Error
      ? error.message
      : String(error);
  process.stderr.write(`沙盒没有启动：${why}\n`);
  process.exit(1);
});
