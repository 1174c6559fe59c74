import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { sandboxClient } from '../../sandbox/client.ts';
import { fileClock } from '../../sandbox/clock.ts';
import { SANDBOX_KEYS } from '../../sandbox/keys.ts';
import { createSandbox } from '../../sandbox/sandbox.ts';
import { createJournal } from './journal.ts';
import { Order } from './protocol.ts';
import { remoteControl } from './remote-control.ts';
import { openStage } from './stage.ts';
import { ROOMY } from './weather.ts';

/** The platform and its people, a process of its own that outlives every death of the host. */
const { HOST = '', CLOCK_FILE = '', PORT = '0', SEED = '1', RESIDENTS = '30' } = process.env;
const clock = fileClock(CLOCK_FILE);
const journal = createJournal((body, headers) => fetch(`${HOST}/feishu/events`, { method: 'POST', body, headers }));
const seed = Number(SEED);
const sandbox = createSandbox({
  app: SANDBOX_KEYS,
  clock,
  seed,
  push: journal.push,
  host: remoteControl(HOST),
  settings: ROOMY,
});
const client = sandboxClient(async (path, init) => sandbox.app.request(path, init));
const door = (path: string, body: Uint8Array<ArrayBuffer>, headers: Record<string, string>) =>
  fetch(`${HOST}${path}`, { method: 'POST', body, headers });
const carryOut = openStage({ sandbox, client, clock, journal, seed, residents: Number(RESIDENTS), door });

const server = createServer(getRequestListener(sandbox.app.fetch));
server.listen(Number(PORT), '127.0.0.1', () => process.send?.({ ready: true }));
process.on('message', async (message) => {
  const did = await carryOut(Order.parse(message)).catch((error) => ({ failed: String(error) }));
  process.send?.({ did });
});
process.once('disconnect', () => process.exit(0));
