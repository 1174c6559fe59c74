import { createDice } from '../../sandbox/dice.ts';
import { migrate } from '../../src/store/file/migrate.ts';
import { readMigrations } from '../../src/store/file/migrations.ts';
import { openSqliteFile } from '../../src/store/file/sqlite-file.ts';
import { openPlatform } from '../harness/platform.ts';
import { joinWorkerd } from '../harness/workerd-host.ts';
import { createJournal } from './journal.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { readRecords } from './records.ts';
import { openStage } from './stage.ts';
import { tellStory } from './story.ts';
import { ROOMY } from './weather.ts';
import { toWorkingMorning } from './working-morning.ts';

/** How often the cron fires while the storm lasts, ms of real time: the clock leaps a quarter of a minute meanwhile. */
const CRON = 1_000;
/** Transitions of cases without which a run says nothing about them. */
const MOVES = 4;

/** The story of the fault run on the Worker in workerd with D1: everything but the kills, which Cloudflare keeps to itself. */
export async function chaosOnWorkerd({
  seconds,
  seed,
  say,
}: {
  seconds: number;
  seed: number;
  say(line: string): void;
}): Promise<Outcome> {
  const platform = await openPlatform(ROOMY);
  toWorkingMorning(platform.clock);
  const worker = await joinWorkerd(platform);
  try {
    const journal = createJournal(platform.host.push);
    platform.host.push = journal.push;
    const { sandbox, client, clock } = platform;
    // The office alone: fewer people come further, and cases are made in a short storm too.
    const order = openStage({ sandbox, client, clock, journal, seed, residents: 0 });
    const enough = async () => (await worker.rows('case_events')).length >= MOVES;
    const cron = async (until: number) => {
      while (Date.now() < until) {
        await platform.host.control.tick(clock.now());
        await new Promise((done) => setTimeout(done, CRON));
      }
    };
    const seen = await tellStory({ seconds, dice: createDice(seed + 1), order, meanwhile: cron, enough, say });
    return outcomeOf(await recordsOf(worker.rows), seen, clock.now(), 0);
  } finally {
    await worker.close();
    await platform.close();
  }
}

/** D1's rows in a file of the same schema, where the model reads them. */
async function recordsOf(rows: (table: string) => Promise<Record<string, unknown>[]>) {
  const copy = openSqliteFile(':memory:');
  await migrate(copy, readMigrations());
  // Every row is brought over: none is to be made by another.
  for (const { name } of copy.raw.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all())
    copy.raw.exec(`DROP TRIGGER ${name}`);
  const tables = copy.raw
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name <> 'd1_migrations'",
    )
    .all();
  for (const { name } of tables) {
    for (const row of await rows(String(name))) {
      const columns = Object.keys(row);
      await copy
        .prepare(`INSERT INTO ${name} (${columns.map((column) => `"${column}"`)}) VALUES (${columns.map(() => '?')})`)
        .bind(...Object.values(row))
        .run();
    }
  }
  const records = await readRecords(copy);
  copy.close();
  return records;
}
