import { afterAll, expect, test } from 'vitest';
import type { D1, D1Statement } from '../../src/store/core/d1.ts';
import { aChat } from '../harness/ids.ts';
import { words } from '../store/open-world.ts';
import { posted, question } from './events.ts';
import { NOW, openDoor } from './open-door.ts';

/** A database that tells how often it is called: on D1 each call is a round trip. */
function counting(d1: D1, count: () => void): D1 {
  const trip = <T>(call: () => T): T => {
    count();
    return call();
  };
  const inner = new WeakMap<D1Statement, D1Statement>();
  const counted = (statement: D1Statement): D1Statement => {
    const told: D1Statement = {
      bind: (...values) => counted(statement.bind(...values)),
      all: () => trip(() => statement.all()),
      run: () => trip(() => statement.run()),
      first: (column) => trip(() => statement.first(column)),
      raw: (options) => trip(() => statement.raw(options)),
    };
    inner.set(told, statement);
    return told;
  };
  return {
    ...d1,
    prepare: (query) => counted(d1.prepare(query)),
    batch: (statements) => trip(() => d1.batch(statements.map((one) => inner.get(one) ?? one))),
  };
}

let trips = 0;
const opened = await openDoor({ between: (database) => counting(database, () => trips++) });
afterAll(() => opened.close());

async function ask(words: string): Promise<void> {
  expect((await opened.post(posted(question(words), NOW))).status).toBe(200);
  await opened.settled();
}

test('a question is four round trips: what came before, its commit, the roster of its card, and that it is delivered', async () => {
  await ask('路灯坏了谁管');
  trips = 0;
  const said = opened.said.length;
  await ask('楼下烧烤店油烟太大谁管');
  expect(opened.said.length).toBe(said + 1);
  expect(trips).toBe(4);
});

test('what somebody else left due is seen by the commit of the next question, and delivered with it', async () => {
  await ask('路灯坏了谁管');
  const { store } = opened.host.world;
  await store.commit({ at: NOW, changes: [], says: [words(aChat('oc_left'), '昨天没说完的')] });
  const said = opened.said.length;
  await ask('井盖没了谁管');
  expect(opened.said.slice(said).map(({ body }) => body.includes('昨天没说完的'))).toContain(true);
  expect(opened.said).toHaveLength(said + 2);
});
