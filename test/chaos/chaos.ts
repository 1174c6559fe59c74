import { join } from 'node:path';
import { fileClock } from '../../src/sandbox/clock.ts';
import { createDice } from '../../src/sandbox/dice.ts';
import { openSqliteFile } from '../../src/store/sqlite-file.ts';
import { openHosts } from './hosts.ts';
import { freePort, kill, order, start } from './processes.ts';
import { Seen } from './protocol.ts';
import { type Records, readRecords } from './records.ts';
import { judge, type Verdict } from './verdict.ts';
import { toWorkingMorning } from './working-morning.ts';

export type Chaos = { seconds: number; seed: number; folder: string; say(line: string): void };
export type Outcome = { verdict: Verdict; thrown: Record<string, number>; counts: Counts; kills: number };
type Counts = ReturnType<typeof countsOf>;

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/**
 * Many people at once against the real host under a stormy platform, the host killed and started again, time passing by
 * leaps; then calm, the redelivery ladder walked to its end, and everything compared. The platform outlives every kill.
 * The seed decides what is thrown and what people try; which of two processes is first is the machine's.
 */
export async function chaos({ seconds, seed, folder, say }: Chaos): Promise<Outcome> {
  const [platformPort, hostPort] = [await freePort(), await freePort()];
  const files = {
    DATABASE_FILE: join(folder, 'chaos.db'),
    CLOCK_FILE: join(folder, 'clock'),
    LOG_FILE: join(folder, 'host.log'),
  };
  const clock = fileClock(files.CLOCK_FILE);
  toWorkingMorning(clock);
  const [PLATFORM, HOST] = [`http://127.0.0.1:${platformPort}`, `http://127.0.0.1:${hostPort}`];
  const platform = await start('feishu.ts', { ...files, HOST, PORT: String(platformPort), SEED: String(seed) });
  const hosts = await openHosts({ ...files, PLATFORM, PORT: String(hostPort) });
  try {
    say(`seed ${seed}: ${seconds} s of storm`);
    const dice = createDice(seed + 1);
    const until = Date.now() + seconds * 1000;
    await order(platform, { do: 'storm', pauseMs: 400 });
    const killing = hosts.killUntil(until, createDice(seed + 2));
    while (Date.now() < until) {
      await pause(700);
      await order(platform, { do: 'leap', ms: dice.chance(0.03) ? 360_000 : 15_000 });
    }
    await killing;
    say('everybody goes home; the storm goes on for an hour of the clock');
    await order(platform, { do: 'home' });
    await order(platform, { do: 'settle' });
    await order(platform, { do: 'walk', duration: 'PT70M' });
    await order(platform, { do: 'calm' });
    say('calm; the ladder of redelivery is walked to its end, the night and a morning pass');
    for (const duration of ['PT8H', 'PT16H', 'PT2H']) await order(platform, { do: 'walk', duration });
    await order(platform, { do: 'settle' });
    const seen = Seen.parse(await order(platform, { do: 'seen' }));
    await hosts.stop();
    const database = openSqliteFile(files.DATABASE_FILE);
    const records = await readRecords(database);
    database.close();
    return {
      verdict: judge(records, seen, clock.now()),
      thrown: { ...seen.befell, kill: hosts.kills() },
      counts: countsOf(records, seen),
      kills: hosts.kills(),
    };
  } finally {
    await Promise.all([hosts.stop(), kill(platform)]);
  }
}

const countsOf = (records: Records, seen: Seen) => ({
  events: seen.entries.length,
  deliveries: seen.entries.reduce((sum, entry) => sum + entry.deliveries, 0),
  'never taken in': seen.entries.filter((entry) => !entry.statuses.includes(200)).length,
  turns: seen.turns,
  messages: seen.posted.length,
  cases: records.cases.length,
  transitions: records.events.length,
  groups: seen.groups.length,
});
