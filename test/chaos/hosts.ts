import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Dice } from '../../sandbox/dice.ts';
import { kill, start } from './processes.ts';

/** The host that serves, and a spare with everything loaded, so that a restart takes as long as opening the file. */
export async function openHosts(environment: Record<string, string>) {
  let spare = start('host', environment);
  let serving: ChildProcess | undefined;
  let kills = 0;
  const up = async () => {
    serving = await spare;
    serving.send('your turn');
    await once(serving, 'message');
    spare = start('host', environment);
  };
  await up();
  return {
    kills: () => kills,
    /** Kills without warning and starts again, at moments of the dice, until this instant and at least once however slow all is. */
    async killUntil(until: number, dice: Dice): Promise<void> {
      for (;;) {
        await pause(dice.between(1_500, 6_000));
        if (Date.now() >= until && kills > 0) return;
        if (serving) await kill(serving);
        kills += 1;
        await pause(dice.between(0, 500));
        await up();
      }
    },
    async stop(): Promise<void> {
      if (serving) await kill(serving);
      await kill(await spare);
    },
  };
}

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
