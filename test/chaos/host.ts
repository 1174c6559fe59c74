import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { Hono } from 'hono';
import { fileClock } from '../../sandbox/clock.ts';
import { openSandboxHost } from '../../sandbox/local-host.ts';
import { listen } from '../../src/node/listen.ts';
import { keepTicking } from '../../src/node/ticking.ts';
import { createLog } from '../harness/suite-log.ts';
import { aJointVisit } from './a-joint-visit.ts';
import { OUTSIDE } from './outsiders.ts';

/** The real Node host, on the shared clock and the shared file: it is killed without warning and started again. */
const { PLATFORM = '', DATABASE_FILE = '', CLOCK_FILE = '', LOG_FILE = '', PORT = '0' } = process.env;
// Loaded ahead of time; it opens nothing before its turn comes.
process.once('disconnect', () => process.exit(0));
process.send?.({ ready: true });
await once(process, 'message');

const clock = fileClock(CLOCK_FILE);
const log = createLog((line) => appendFileSync(LOG_FILE, `${line}\n`), clock.now, 'warn');
const node = await openSandboxHost({
  databaseFile: DATABASE_FILE,
  platform: PLATFORM,
  now: clock.now,
  log,
  sources: OUTSIDE,
});
node.host.world.pace = async () => {};
await aJointVisit(node.host.world);

const app = new Hono();
app.post('/chaos/tick', async (c) => {
  await node.host.tick();
  return c.json({});
});
app.post('/chaos/settled', async (c) => {
  await node.host.settled();
  return c.json({});
});
app.post('/chaos/next-due', async (c) => c.json({ at: (await node.host.nextDue()) ?? null }));
app.mount('/', node.app.fetch);
await listen(app, Number(PORT));
keepTicking([node.host]);
process.send?.({ ready: true });
