import { afterEach, expect, test } from 'vitest';
import { PATIENCE } from '../../src/events.ts';
import type { D1 } from '../../src/store/core/d1.ts';
import { click, envelope, others, posted, question } from './events.ts';
import { type Door, NOW, openDoor } from './open-door.ts';

let door: Door;
afterEach(() => door.close());

const WORDS = '楼下烧烤店油烟太大谁管';

/** A database whose batches fail or wait as told. */
function unsteady() {
  const weather: { broken: boolean; until?: Promise<void> | undefined } = { broken: false };
  const between = (database: D1): D1 => ({
    ...database,
    async batch(statements) {
      await weather.until;
      if (weather.broken) throw new Error('disk I/O error');
      return database.batch(statements);
    },
  });
  return { weather, between };
}

test('a question is written and answered', async () => {
  door = await openDoor();
  const answer = await door.post(posted(question(WORDS), NOW));
  expect(answer.status).toBe(200);
  expect(door.count('questions')).toBe(1);
  await door.settled();
  expect(door.said.length).toBeGreaterThan(0);
});

test('an event type that nobody knows is answered 200, and only a debug line tells of it', async () => {
  door = await openDoor();
  const answer = await door.post(posted(envelope('contact.user.updated_v3', { anything: 1 }), NOW));
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({});
  expect(door.rows()).toBe(0);
  expect(door.lines.map((line) => JSON.parse(line).level)).toEqual(['debug']);
});

test('a redelivery is answered 200 and does nothing more', async () => {
  door = await openDoor();
  const asked = question(WORDS);
  await door.post(posted(asked, NOW));
  await door.settled();
  const [rows, said] = [door.rows(), door.said.length];
  // Feishu signs anew, and says not to rely on a message's event id.
  const again = { ...asked, header: { ...asked.header, event_id: 'another' } };
  for (const same of [asked, again]) expect((await door.post(posted(same, NOW))).status).toBe(200);
  await door.settled();
  expect([door.rows(), door.said.length]).toEqual([rows, said]);
});

test('a replay of the very same bytes does nothing more', async () => {
  door = await openDoor();
  const sent = posted(click({ do: 'ask-example', example: 0 }), NOW);
  await door.post(sent);
  await door.settled();
  const [rows, said] = [door.rows(), door.said.length];
  expect((await door.post(sent)).status).toBe(200);
  await door.settled();
  expect([door.rows(), door.said.length]).toEqual([rows, said]);
});

test('the same event many times at once has its effect once', async () => {
  door = await openDoor();
  const asked = question(WORDS);
  const answers = await Promise.all(Array.from({ length: 8 }, () => door.post(posted(asked, NOW))));
  expect(answers.map((answer) => answer.status)).toEqual(Array(8).fill(200));
  expect(door.count('questions')).toBe(1);
});

test.each(others().map((one) => [one.header.event_type, one] as const))('%s is taken', async (_, one) => {
  door = await openDoor();
  expect((await door.post(posted(one, NOW))).status).toBe(200);
  expect(door.count('remembered')).toBe(1);
});

test('when the batch fails nothing is stored, and the redelivery finds all to do', async () => {
  const { weather, between } = unsteady();
  door = await openDoor({ between });
  const asked = question(WORDS);
  weather.broken = true;
  const answer = await door.post(posted(asked, NOW));
  expect(answer.status).toBe(500);
  expect(JSON.stringify(await answer.json())).not.toContain('disk');
  expect(door.rows()).toBe(0);
  weather.broken = false;
  expect((await door.post(posted(asked, NOW))).status).toBe(200);
  expect(door.count('questions')).toBe(1);
});

test('a slow store is answered for before Feishu’s 3 s are over, and what it wrote late is not done twice', async () => {
  expect(PATIENCE).toBeLessThan(3_000);
  const { weather, between } = unsteady();
  door = await openDoor({ between });
  const writing = Promise.withResolvers<void>();
  weather.until = writing.promise;
  const asked = question(WORDS);
  expect(await door.post(posted(asked, NOW))).toHaveProperty('status', 500);
  expect(door.count('questions')).toBe(0);
  weather.until = undefined;
  writing.resolve();
  await expect.poll(() => door.count('questions')).toBe(1);
  expect((await door.post(posted(asked, NOW))).status).toBe(200);
  expect(door.count('questions')).toBe(1);
});

test.each([
  ['that does something', { do: 'ask-example', example: 0 }],
  ['that shows a card', { do: 'browse' }],
  ['of a card long gone', { do: 'no-such-action' }],
  ['whose value is text', 'report'],
  ['with a button of another size', { do: 'show-matter', matter: 'x'.repeat(100_000) }],
])('a click %s gets a JSON object back', async (_, value) => {
  door = await openDoor();
  const answer = await door.post(posted(click(value), NOW));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  expect(await answer.json()).toBeTypeOf('object');
});

test('a click on a broken store gets a toast that says so: Feishu sends no click twice', async () => {
  const { weather, between } = unsteady();
  door = await openDoor({ between });
  weather.broken = true;
  const answer = await door.post(posted(click({ do: 'ask-example', example: 0 }), NOW));
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    toast: { type: 'error', content: expect.stringContaining('可能没有记上') },
  });
  expect(door.rows()).toBe(0);
});
