import type { SandboxClient } from '../../sandbox/client.ts';
import type { SandboxClock } from '../../sandbox/clock.ts';
import { createDice } from '../../sandbox/dice.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { dayOf } from '../../src/cases/calendar/calendar.ts';
import { HANGS } from '../harness/hangs.ts';
import { crowd, extraPeople, nonces } from './crowd.ts';
import type { createJournal } from './journal.ts';
import { look } from './look.ts';
import { outsiders } from './outsiders.ts';
import type { Order, Seen } from './protocol.ts';
import { CALM, STORM } from './weather.ts';

export type Stage = {
  sandbox: Pick<Sandbox, 'tenant'>;
  client: SandboxClient;
  clock: SandboxClock;
  journal: ReturnType<typeof createJournal>;
  seed: number;
  /** Residents' representatives beside the office's own people. */
  residents: number;
  /** Where other systems send to, where any do. */
  door?: Parameters<typeof outsiders>[0]['post'];
};

const MORROW = 86_400_000;
/** From so many residents' representatives on a run is long enough for the office to be at visits. */
const MANY = 20;

/** The platform with its people, waiting for orders. */
export function openStage({
  sandbox,
  client,
  clock,
  journal,
  seed,
  residents,
  door,
}: Stage): (order: Order) => Promise<unknown> {
  const { tenant } = sandbox;
  for (const person of extraPeople(residents)) tenant.people.set(person.openId, person);
  const dice = createDice(seed);
  const office = {
    tenant,
    client,
    dice,
    today: () => dayOf(clock.now() + MORROW),
    nonce: nonces(dice),
    visits: residents >= MANY,
  };
  let people: ReturnType<typeof crowd> | undefined;
  let others: ReturnType<typeof outsiders> | undefined;
  let went: Pick<Seen, 'turns' | 'refused'> = { turns: 0, refused: {} };
  return async (order) => {
    switch (order.do) {
      case 'storm':
        await client.setFaults(STORM);
        people = crowd(office, order.pauseMs);
        if (door && residents >= MANY) others = outsiders({ post: door, now: clock.now, dice: createDice(seed + 3) });
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
        await client.setFaults(CALM);
        await others?.rests();
        return {};
      case 'settle':
        return { idle: await client.idle(HANGS) };
      case 'seen':
        return {
          ...(await look(tenant, client)),
          entries: [...journal.entries.values()],
          outside: others?.taken(),
          ...went,
        };
    }
  };
}
