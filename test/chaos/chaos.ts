import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fileClock } from '../../src/sandbox/clock.ts';
import { createDice } from '../../src/sandbox/dice.ts';
import { openSqliteFile } from '../../src/store/sqlite-file.ts';
import { freePort, kill, order, start } from './processes.ts';
import { Seen } from './protocol.ts';
import { readRecords } from './records.ts';
import { judge, type Verdict } from './verdict.ts';
import { toWorkingMorning } from './working-morning.ts';

export type Chaos = { seconds: number; seed: number; folder: string; say(line: string): void };
export type Outcome = {
  verdict: Verdict;
  thrown: Record<string, number>;
  counts: Record<string, number>;
  kills: number;
};

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/**
 * Many people at once against the real host under a stormy platform, the host killed and started again, time passing by
 * leaps; then calm, the redelivery ladder walked to its end, and everything compared. The platform outlives every kill.
 */
export async function chaos({ seconds, seed, folder, say }: Chaos): Promise<Outcome> {
  const dice = createDice(seed + 1);
  const [platformPort, hostPort] = [await freePort(), await freePort()];
  const files = {
    DATABASE_FILE: join(folder, 'chaos.db'),
    CLOCK_FILE: join(folder, 'clock'),
    LOG_FILE: join(folder, 'host.log'),
  };
  const clock = fileClock(files.CLOCK_FILE);
  toWorkingMorning(clock);
  const platform = await start('feishu.ts', {
    ...files,
    HOST: `http://127.0.0.1:${hostPort}`,
    PORT: String(platformPort),
    SEED: String(seed),
  });
  const startHost = () =>
    start('host.ts', { ...files, PLATFORM: `http://127.0.0.1:${platformPort}`, PORT: String(hostPort) });
  const host = { now: await startHost() };
  let kills = 0;
  try {
    say(`seed ${seed}: ${seconds} s of storm`);
    await order(platform, { do: 'storm', pauseMs: 400 });
    const until = Date.now() + seconds * 1000;
    const killing = killNowAndThen(host, startHost, until, dice, () => {
      kills += 1;
    });
    await order(platform, { do: 'long-timeout' });
    while (Date.now() < until) {
      await pause(700);
      await order(platform, { do: 'advance', duration: dice.chance(0.1) ? 'PT6M' : 'PT20S' });
    }
    await killing;
    say('everybody goes home; the storm goes on for an hour of the clock');
    await order(platform, { do: 'home' });
    await order(platform, { do: 'advance', duration: 'PT70M' });
    await order(platform, { do: 'calm' });
    // The ladder of redelivery ends after 7 h 5 min; what waited for the morning goes out.
    for (const duration of ['PT8H', 'PT16H', 'PT2H']) await order(platform, { do: 'advance', duration });
    await order(platform, { do: 'settle' });
    const seen = Seen.parse(await order(platform, { do: 'seen' }));
    await kill(host.now);
    const database = openSqliteFile(files.DATABASE_FILE);
    const records = await readRecords(database);
    database.close();
    const counts = {
      events: seen.entries.length,
      deliveries: seen.entries.reduce((sum, entry) => sum + entry.deliveries, 0),
      turns: seen.turns,
      messages: seen.posted.length,
      cases: records.cases.length,
      transitions: records.events.length,
      groups: seen.groups.length,
    };
    return { verdict: judge(records, seen, clock.now()), thrown: { ...seen.befell, kill: kills }, counts, kills };
  } finally {
    await Promise.all([kill(host.now), kill(platform)]);
  }
}

async function killNowAndThen(
  host: { now: ChildProcess },
  startHost: () => Promise<ChildProcess>,
  until: number,
  dice: ReturnType<typeof createDice>,
  killed: () => void,
) {
  while (Date.now() < until) {
    await pause(dice.between(1_500, 5_000));
    if (Date.now() >= until) return;
    await kill(host.now);
    killed();
    await pause(dice.between(0, 500));
    host.now = await startHost();
  }
}
