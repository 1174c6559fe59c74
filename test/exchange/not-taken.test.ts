import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTold, type Told } from './a-told-door.ts';

let door: Told;
beforeEach(async () => {
  door = await openTold();
});
afterEach(() => door.close());

test('what a source does not take is tried again after five minutes, an hour, a day; then the desk is told and sends it once more', async () => {
  door.answersWith({ status: 500 });
  const c = await door.aCase({ class: '别的', what: { code: '餐饮油烟' } });
  const tries = () =>
    Number(
      door.database.raw.prepare("SELECT attempts FROM outbox WHERE kind = 'order-receipt' ORDER BY id").get()?.attempts,
    );
  expect(tries()).toBe(1);
  for (const [wait, then] of [
    [4, 1],
    [2, 2],
    [58, 2],
    [3, 3],
    [23 * 60, 3],
  ] as const) {
    door.clock.now += wait * 60_000;
    await door.settles();
    expect(tries()).toBe(then);
  }
  door.clock.now += 2 * 3_600_000;
  await door.settles();
  expect(await door.receipts(c)).toMatchObject([{ step: 'accepted', state: 'dead' }, { step: 'dispatched' }]);
  expect(door.spoken.some(({ text }) => text.includes('141 E-1 的回执一直没送到'))).toBe(true);
  door.answersWith({ status: 200 });
  expect(await door.pressed({ do: 'order-receipt-again', source: 'platform', number: 'E-1', seq: 1 })).toContain(
    '再发一次',
  );
  door.clock.now += 25 * 3_600_000;
  await door.settles();
  expect(
    door
      .told()
      .map(([, seq]) => seq)
      .toSorted(),
  ).toEqual([1, 2]);
  // Under the same id as at every try before.
  expect(new Set(door.got.map(({ id }) => id)).size).toBe(2);
});

test('what came later waits behind what was not taken, and another order does not', async () => {
  door.answersWith({ failed: 'no answer' });
  await door.aCase({ class: '别的', what: { code: '餐饮油烟' } });
  door.answersWith({ status: 204 });
  await door.aCase({ class: '别的', what: { code: '餐饮油烟' }, external: { id: 'E-2' } });
  expect(door.got.map(({ data }) => data.id)).toEqual(['E-2', 'E-2']);
  door.clock.now += 6 * 60_000;
  await door.settles();
  expect(door.got.slice(2).map(({ data }) => [data.id, data.sequence])).toEqual([
    ['E-1', 1],
    ['E-1', 2],
  ]);
});

test('what a source does not take is given up at once where it is wanted no more (410)', async () => {
  door.answersWith({ status: 410 });
  const c = await door.aCase({ class: '别的', what: { code: '餐饮油烟' } });
  expect((await door.receipts(c))[0]).toMatchObject({ state: 'dead' });
});

test('what a source does not take makes this host no less ready', async () => {
  door.answersWith({ status: 500 });
  await door.aCase();
  door.clock.now += 3_600_000;
  const { oldestDueAt = door.clock.now } = await door.store.outboxHealth(door.clock.now);
  expect(door.clock.now - oldestDueAt).toBeLessThan(5 * 60_000);
});
