import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CouncilRecord, Rating } from '../../src/bot/ports/council.ts';
import type { Change } from '../../src/bot/ports/store.ts';
import { aCase, aChat, aCouncil, aMessage, aPerson } from '../harness/ids.ts';
import { type Opened, openWorld } from './open-world.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

const write = (...changes: Change[]) => opened.store.commit({ at: opened.clock.now, changes, says: [] });
const record = (round: number): CouncilRecord => ({
  id: aCouncil(`WX-261124-001/${round}`),
  caseId: aCase('WX-261124-001'),
  round,
  token: `token-${round}`,
  step: 'chat',
  state: 'making',
  added: [],
  failures: [],
});

test('a record begun once more stays as far as it has come', async () => {
  const { id } = record(1);
  const failures = [{ step: 'members', openId: aPerson('ou_2'), why: 'not available' }] as const;
  await write({ kind: 'council', record: record(1), at: 1 });
  await write({
    kind: 'council-moved',
    id,
    set: { step: 'members', chatId: aChat('oc_1'), added: [aPerson('ou_1')], failures: [...failures] },
    at: 2,
  });
  await write({ kind: 'council', record: record(1), at: 3 });
  await write({ kind: 'council-moved', id, set: { messageId: aMessage('om_1') }, at: 4 });
  expect(await opened.store.council(id)).toEqual({
    ...record(1),
    step: 'members',
    chatId: aChat('oc_1'),
    messageId: aMessage('om_1'),
    added: ['ou_1'],
    failures,
  });
  expect((await opened.store.councilOfChat(aChat('oc_1')))?.id).toBe(id);
  expect(await opened.store.councilOfChat(aChat('oc_2'))).toBeUndefined();
});

test('rounds of a case in their order; a wish comes and goes', async () => {
  await write({ kind: 'council', record: record(2), at: 1 }, { kind: 'council', record: record(1), at: 2 });
  await write({ kind: 'council-wish', id: record(2).id, wish: 'rename', at: 3 });
  expect((await opened.store.councilsOf(aCase('WX-261124-001'))).map(({ round, wish }) => [round, wish])).toEqual([
    [1, undefined],
    [2, 'rename'],
  ]);
  await write({ kind: 'council-wish', id: record(2).id, wish: null, at: 4 });
  expect((await opened.store.council(record(2).id))?.wish).toBeUndefined();
});

test('of ratings the latest press counts, for each round, department and question by itself', async () => {
  const rating: Rating = {
    caseId: aCase('WX-261124-001'),
    round: 1,
    department: 'police',
    about: 'attendance',
    value: 'prompt',
    by: aPerson('ou_1'),
    at: 1,
  };
  const rate = (changed: Partial<Rating>) => write({ kind: 'council-rated', rating: { ...rating, ...changed } });
  await rate({});
  await rate({ value: 'absent', by: aPerson('ou_2'), at: 2 });
  await rate({ department: 'ecology', value: 'late' });
  await rate({ about: 'whistle', value: 'yes' });
  await rate({ round: 2 });
  const found = await opened.store.ratings(aCase('WX-261124-001'), 1);
  expect(found.toSorted((a, b) => `${a.about}${a.department}`.localeCompare(`${b.about}${b.department}`))).toEqual([
    { ...rating, department: 'ecology', value: 'late' },
    { ...rating, value: 'absent', by: 'ou_2', at: 2 },
    { ...rating, about: 'whistle', value: 'yes' },
  ]);
});
