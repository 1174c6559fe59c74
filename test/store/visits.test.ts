import { afterEach, beforeEach, expect, test } from 'vitest';
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
  const changes = event ? [{ kind: 'visit' as const, next, event }] : [];
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
