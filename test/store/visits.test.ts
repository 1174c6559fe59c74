import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkDatabase } from '../../src/store/file/check-database.ts';
import { readMigrations } from '../../src/store/file/migrations.ts';
import type { Command } from '../../src/visits/commands.ts';
import { decide } from '../../src/visits/decide.ts';
import type { Visit } from '../../src/visits/visit.ts';
import { beginning, item, LI, WANG } from '../visits/a-visit.ts';
import { type Opened, openWorld } from './open-world.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

/** A step of a visit as it was found, written under the version after it. */
async function step(found: Visit | undefined, command: Command, by: typeof WANG, key: string) {
  const decided = decide(found, command, {
    now: opened.clock.now,
    key,
    actor: { openId: by.openId, name: by.name },
    seen: null,
  });
  if (decided.kind === 'refused') throw new Error(decided.why);
  const { next, event } = decided;
  const changes = event ? [{ kind: 'visit' as const, found, next, event }] : [];
  return { next, committed: await opened.store.commit({ at: opened.clock.now, changes, says: [] }) };
}

test('of two inspectors who press at one moment the second is told to read again, and nothing of either is lost', async () => {
  const items = [item(1), item(2, { department: 'market-supervision' })];
  const { next: begun, committed } = await step(undefined, beginning(2, { items }), WANG, 'begin');
  expect(committed).toBe('done');
  const answer = (item: string): Command => ({ do: 'answer', answers: [{ item, answer: 'ok' }], rest: null, of: [] });
  const both = await Promise.all([step(begun, answer('IT-1'), WANG, 'wang'), step(begun, answer('IT-2'), LI, 'li')]);
  expect(both.map((one) => one.committed).sort()).toEqual(['conflict', 'done']);
  const kept = await opened.store.visit(begun.id);
  expect(kept?.version).toBe(2);
  expect((await opened.store.courseOfVisit(begun.id)).length).toBe(2);
});

test('a visit that does not say what its course tells is found, and so is a sum that nobody counted', async () => {
  const { database } = opened;
  const { next } = await step(undefined, beginning(1), WANG, 'begin');
  const { next: answered } = await step(
    next,
    { do: 'answer', answers: [{ item: 'IT-1', answer: 'ok' }], rest: null, of: [] },
    WANG,
    'answer',
  );
  await step(answered, { do: 'tell', cases: [] }, WANG, 'tell');
  expect(await checkDatabase(database)).toEqual([]);
  database.raw.exec("UPDATE figure_sums SET count = 2 WHERE figure = 'visited' AND by = 'all'");
  expect(await checkDatabase(database)).toEqual([
    { where: expect.stringContaining('visited n all'), why: 'the sums say 2, the records 1' },
  ]);
  database.raw.exec("UPDATE figure_sums SET count = 1 WHERE figure = 'visited' AND by = 'all'");
  database.raw.exec("UPDATE visits SET body = json_set(body, '$.name', '别家')");
  expect(await checkDatabase(database)).toEqual([{ where: 'visit JC-1', why: 'is not what its course tells' }]);
});

test('visits told before it was counted who signed are counted by the migration as they are counted since', async () => {
  const { raw } = opened.database;
  const { next } = await step(undefined, beginning(1), WANG, 'begin');
  const ok: Command = { do: 'answer', answers: [{ item: 'IT-1', answer: 'ok' }], rest: null, of: [] };
  const { next: answered } = await step(next, ok, WANG, 'answer');
  const { next: told } = await step(answered, { do: 'tell', cases: [] }, WANG, 'tell');
  await step(told, { do: 'sign', kind: 'own', name: '样例', reason: null, witness: null, picture: null }, WANG, 'sign');
  const sums = () =>
    raw.prepare("SELECT * FROM figure_sums WHERE figure = 'owner-signed' ORDER BY by, key, part").all();
  const counted = sums();
  expect(counted.length).toBeGreaterThan(6);
  raw.exec("DELETE FROM figure_sums WHERE figure = 'owner-signed'");
  raw.exec(readMigrations().find(({ name }) => name.startsWith('0026'))?.sql ?? '');
  expect(sums()).toEqual(counted);
  expect(await checkDatabase(opened.database)).toEqual([]);
});
