import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CaseId } from '../../src/cases/record/ids.ts';
import { aCase } from '../harness/ids.ts';
import { type Opened, openWorld } from './open-world.ts';
import { doTo, FILLED, idOf, reportCase } from './report-case.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

const mine = async (name: string, page = 0) => {
  const { cases, total } = await opened.store.listed({ list: 'mine', openId: idOf(name) }, page);
  return { numbers: cases.map((c) => c.id.slice(-3)), total };
};

test('my own cases: what is open first, then the newest, page by page, followed ones among them', async () => {
  const numbers: CaseId[] = [];
  for (let n = 0; n < 12; n++) {
    opened.clock.now += 60_000;
    numbers.push(await reportCase(opened, { ...FILLED, detail: `${n} 幢` }));
  }
  // The newest six are withdrawn: they are past.
  for (const number of numbers.slice(6))
    await doTo(opened, number, idOf('网格员甲'), { do: 'withdraw', text: null }, `w${number}`);
  expect(await mine('网格员甲')).toEqual({
    numbers: ['006', '005', '004', '003', '002', '001', '012', '011'],
    total: 12,
  });
  expect(await mine('网格员甲', 1)).toEqual({ numbers: ['010', '009', '008', '007'], total: 12 });
  expect(await mine('网格员乙')).toEqual({ numbers: [], total: 0 });
  expect(await doTo(opened, aCase(numbers[0] ?? ''), idOf('网格员乙'), { do: 'follow', on: true }, 'follow')).toBe(
    'done',
  );
  expect(await mine('网格员乙')).toEqual({ numbers: ['001'], total: 1 });
});
