import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { dayOf } from '../../src/cases/calendar.ts';
import { sandboxClient } from '../../src/sandbox/client.ts';
import { fileClock } from '../../src/sandbox/clock.ts';
import { createDice } from '../../src/sandbox/dice.ts';
import { SANDBOX_KEYS } from '../../src/sandbox/local-host.ts';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { crowd, extraPeople, nonces } from './crowd.ts';
import { createJournal } from './journal.ts';
import { look } from './look.ts';
import { Order } from './protocol.ts';
import { remoteControl } from './remote-control.ts';
import { CALM, STORM } from './weather.ts';

/** The platform and its people, a process of its own that outlives every death of the host. */
const { HOST = '', CLOCK_FILE = '', PORT = '0', SEED = '1' } = process.env;
const clock = fileClock(CLOCK_FILE);
const dice = createDice(Number(SEED));
const journal = createJournal((body, headers) => fetch(`${HOST}/feishu/events`, { method: 'POST', body, headers }));
const sandbox = createSandbox({
  app: SANDBOX_KEYS,
  clock,
  seed: Number(SEED),
  push: journal.push,
  host: remoteControl(HOST),
  // The pace of four messages a second to a chat is switched off in the host: the run is about order, not patience.
  settings: { perTarget: 40, perSecond: 400, perMinute: 100_000 },
});
for (const person of extraPeople()) sandbox.tenant.people.set(person.openId, person);
const client = sandboxClient(async (path, init) => sandbox.app.request(path, init));
const office = {
  tenant: sandbox.tenant,
  client,
  dice,
  today: () => dayOf(clock.now() + 86_400_000),
  nonce: nonces(dice),
};

let people: ReturnType<typeof crowd> | undefined;
let went = { turns: 0, refused: {} as Record<string, number> };

async function carryOut(order: Order): Promise<unknown> {
  switch (order.do) {
    case 'storm':
      await client.setFaults(STORM);
      people = crowd(office, order.pauseMs);
      return {};
    case 'leap':
      // Without waiting for anything: asking whether all is idle runs what has become due.
      clock.advance(order.ms);
      return { idle: await client.idle(0) };
    case 'walk':
      return client.advance(order.duration);
    case 'home':
      if (people) went = await people.stop();
      return went;
    case 'calm':
      return client.setFaults(CALM);
    case 'settle':
      return { idle: await client.idle(60_000) };
    case 'seen':
      return { ...(await look(sandbox.tenant, client)), entries: [...journal.entries.values()], ...went };
  }
}

const server = createServer(getRequestListener(sandbox.app.fetch));
server.listen(Number(PORT), '127.0.0.1', () => process.send?.({ ready: true }));
process.on('message', async (message) => {
  const did = await carryOut(Order.parse(message)).catch((error) => ({ failed: String(error) }));
  process.send?.({ did });
});
process.once('disconnect', () => process.exit(0));
