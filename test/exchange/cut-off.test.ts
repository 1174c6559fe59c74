import { afterEach, expect, test } from 'vitest';
import { receive } from '../../src/bot/receive.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import { aChat, aMessage } from '../harness/ids.ts';
import { someOf } from '../harness/thorough.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { click, idOf } from '../store/report-case.ts';
import { HOTLINE, orderSheetOf } from './sheets.ts';

const MANY = 60;
const SHEET = orderSheetOf(
  Array.from({ length: MANY }, (_, n) =>
    HOTLINE.map(
      (header) =>
        ({ 工单编号: `GD-${n}`, 诉求内容: '油烟', 诉求分类: '餐饮油烟', 诉求地址: `德加小区${n}幢` })[header] ?? null,
    ),
  ),
);

let opened: Opened;
afterEach(() => opened.close());

/** A sheet dropped by the desk, looked at and taken in by a process that dies at the `dies`-th write of a case. */
async function takenBy(dies: number) {
  opened = await openWorld();
  const { world, store } = opened;
  world.directory = { ...world.directory, fetchFile: async () => SHEET };
  const desk = idOf('指挥室派遣员');
  const file = { type: 'file', fileKey: 'f', fileName: '12345.xlsx' } as const;
  const messageId = aMessage('om_file');
  await receive(
    {
      kind: 'message',
      key: 'm',
      messageId,
      chatId: aChat('oc_own'),
      inGroup: false,
      who: { openId: desk },
      content: file,
    },
    world,
  );
  await deliverDue(world);
  const [batch] = await store.orderBatches(desk, 1);
  expect(batch?.dry).toMatchObject({ fresh: MANY, same: 0 });
  await receive(click(desk, { do: 'order-batch-take', batch: batch?.id, v: batch?.version }), world);
  const { commit } = store;
  let written = 0;
  world.store.commit = async (what) => {
    if (what.changes.some(({ kind }) => kind === 'exchange-order') && ++written === dies) {
      world.store.commit = commit;
      throw new Error('cut off');
    }
    return commit(what);
  };
  await deliverDue(world);
  world.store.commit = commit;
  opened.clock.now += 600_000;
  await deliverDue(world);
  return { desk, batch: await store.orderBatch(batch?.id ?? ('' as never)) };
}

test.each(someOf([1, 30, 41, 60]))(
  'cut off at the write of its order %i, a batch goes on and makes each case once',
  async (dies) => {
    const { batch } = await takenBy(dies);
    expect(batch?.state).toBe('taken');
    const orders = await opened.store.batchOrders(batch?.id ?? ('' as never));
    expect(new Set(orders.map(({ number }) => number)).size).toBe(MANY);
    expect(new Set(orders.map(({ caseId }) => caseId)).size).toBe(MANY);
    const all: Case[] = await opened.store.casesAfter('', 200);
    expect(all.filter(({ origin }) => origin.source === '12345')).toHaveLength(MANY);
  },
);

test('a whole batch is taken back, and the same sheet may be taken in anew', async () => {
  const { desk, batch } = await takenBy(0);
  await receive(click(desk, { do: 'order-batch-undo', batch: batch?.id, v: batch?.version }), opened.world);
  await deliverDue(opened.world);
  expect((await opened.store.orderBatch(batch?.id ?? ('' as never)))?.state).toBe('undone');
  expect(await opened.store.batchOrders(batch?.id ?? ('' as never))).toEqual([]);
  const all = await opened.store.casesAfter('', 200);
  expect(all.filter(({ state }) => state === 'withdrawn')).toHaveLength(MANY);
  expect(await opened.store.outsideRefs('hotline', ['GD-0'])).toEqual([]);
});
