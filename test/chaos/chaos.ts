import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileClock } from '../../sandbox/clock.ts';
import { createDice } from '../../sandbox/dice.ts';
import { openSqliteFile } from '../../src/store/file/sqlite-file.ts';
import { freePort } from '../harness/free-port.ts';
import { openHosts } from './hosts.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { kill, order, start } from './processes.ts';
import { readRecords } from './records.ts';
import { tellStory } from './story.ts';
import { toWorkingMorning } from './working-morning.ts';

export type Chaos = {
  seconds: number;
  seed: number;
  folder: string;
  /** Residents' representatives beside the office's own people; fewer come further in a short storm. */
  residents: number;
  say(line: string): void;
};

/** What must be in the file before a storm may end: a run in which nothing happened says nothing. */
const ENOUGH = { transitions: 4, messages: 60 };

/** Reads beside the host, whether it lives or not. */
async function enoughIn(file: string): Promise<boolean> {
  const beside = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  const count = (rows: string) => Number(beside.prepare(`SELECT count(*) AS n FROM ${rows}`).get()?.n);
  const enough = count('case_events') >= ENOUGH.transitions && count('outbox') >= ENOUGH.messages;
  beside.close();
  return enough;
}

/**
 * Many people at once against the real host under a stormy platform, the host killed and started again, time passing by
 * leaps; then calm, the redelivery ladder walked to its end, and everything compared. The platform outlives every kill.
 * The seed decides what is thrown and what people try; which of two processes is first is the machine's.
 */
export async function chaos({ seconds, seed, folder, residents, say }: Chaos): Promise<Outcome> {
  const [platformPort, hostPort] = [await freePort(), await freePort()];
  const files = {
    DATABASE_FILE: join(folder, 'chaos.db'),
    CLOCK_FILE: join(folder, 'clock'),
    LOG_FILE: join(folder, 'host.log'),
  };
  const clock = fileClock(files.CLOCK_FILE);
  toWorkingMorning(clock);
  const [PLATFORM, HOST] = [`http://127.0.0.1:${platformPort}`, `http://127.0.0.1:${hostPort}`];
  const platform = await start('feishu', {
    ...files,
    HOST,
    PORT: String(platformPort),
    SEED: String(seed),
    RESIDENTS: String(residents),
  });
  const hosts = await openHosts({ ...files, PLATFORM, PORT: String(hostPort) });
  try {
    const seen = await tellStory({
      seconds,
      dice: createDice(seed + 1),
      order: (wish) => order(platform, wish),
      meanwhile: (until) => hosts.killUntil(until, createDice(seed + 2)),
      enough: () => enoughIn(files.DATABASE_FILE),
      say,
    });
    await hosts.stop();
    const database = openSqliteFile(files.DATABASE_FILE);
    const records = await readRecords(database);
    database.close();
    return outcomeOf(records, seen, clock.now(), hosts.kills());
  } finally {
    await Promise.all([hosts.stop(), kill(platform)]);
  }
}
