import type { Dice } from '../../sandbox/dice.ts';
import { HANGS } from '../harness/hangs.ts';
import { type Order, Seen } from './protocol.ts';

export type Telling = {
  seconds: number;
  dice: Dice;
  order(wish: Order): Promise<unknown>;
  /** What goes on beside the people while the storm lasts, until this instant of real time. */
  meanwhile(until: number): Promise<void>;
  /** Whether enough has happened to prove something; the storm lasts until then, unless that hangs. */
  enough?(): Promise<boolean>;
  say(line: string): void;
};

/** How long the storm is by the clock of that world, ms, however long it is by ours: within the hour of a uuid. */
const STORM_LASTS = 45 * 60_000;
const GLANCE = 700;

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** The story of every run: storm, home, an hour more of storm, calm, a night and a morning. Resolves with what was seen. */
export async function tellStory({ seconds, dice, order, meanwhile, enough, say }: Telling): Promise<Seen> {
  say(`${seconds} s of storm`);
  const until = Date.now() + seconds * 1000;
  const leap = (STORM_LASTS * GLANCE) / (seconds * 1_000);
  await order({ do: 'storm', pauseMs: 400 });
  const beside = meanwhile(until);
  while (Date.now() < until) {
    await pause(GLANCE);
    await order({ do: 'leap', ms: Math.round(leap * (0.5 + dice.between(0, 100) / 100)) });
  }
  await beside;
  const last = Date.now() + HANGS;
  while (enough && !(await enough()) && Date.now() < last) await meanwhile(Date.now() + GLANCE);
  say('everybody goes home; the storm goes on for an hour of the clock');
  await order({ do: 'home' });
  await order({ do: 'settle' });
  await order({ do: 'walk', duration: 'PT70M' });
  await order({ do: 'calm' });
  say('calm; the ladder of redelivery is walked to its end, the night and a morning pass');
  for (const duration of ['PT8H', 'PT16H', 'PT2H']) await order({ do: 'walk', duration });
  await order({ do: 'settle' });
  return Seen.parse(await order({ do: 'seen' }));
}
