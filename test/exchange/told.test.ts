import { afterEach, beforeEach, expect, test } from 'vitest';
import { doTo, idOf } from '../store/report-case.ts';
import { aSending } from './a-sending.ts';
import { openTold, type Told } from './a-told-door.ts';

let door: Told;
beforeEach(async () => {
  door = await openTold();
});
afterEach(() => door.close());

test('an order taken in, sent to a department: signed, counted, in that order', async () => {
  const c = await door.aCase({ class: '别的', what: { code: '餐饮油烟' } });
  expect(door.told()).toEqual([
    ['receipt.accepted', 1],
    ['receipt.dispatched', 2],
  ]);
  expect(door.got.every(({ signed }) => signed)).toBe(true);
  expect(door.got[0]?.data).toEqual({ source: 'platform', id: 'E-1', case: c.id, sequence: 1, step: 'accepted' });
  expect(door.got[1]?.data.department).toBe('综合行政执法队');
});

test('its source is told again when another department gets it', async () => {
  const c = await door.aCase({ class: '别的', what: { code: '餐饮油烟' } });
  await door.does(c, '指挥室派遣员', { do: 'redispatch', lead: 'market-supervision', for: null, text: '归市监' });
  expect(door.told().at(-1)).toEqual(['receipt.dispatched', 3]);
});

test('to a source without an address for it nothing goes', async () => {
  await door.calls({
    external: { id: 'GD-1' },
    what: { text: '油烟', code: '餐饮油烟' },
    where: { text: '德加小区3幢' },
  });
  await door.settles();
  expect(await door.store.receiptsOf('hotline', 'GD-1')).toEqual([]);
  expect(door.got).toEqual([]);
});

test('an order whose case is merged goes on as the other: its source learns the number', async () => {
  const first = await door.aCase({ class: '别的', what: { code: '餐饮油烟' } });
  const second = await door.aCase({ class: '别的', what: { code: '餐饮油烟' }, external: { id: 'E-2' } });
  await door.does(second, '指挥室派遣员', { do: 'merge', into: first.id, text: null });
  expect(door.got.slice(-2).map(({ data }) => [data.id, data.case, data.step])).toEqual([
    ['E-2', first.id, 'accepted'],
    ['E-2', first.id, 'dispatched'],
  ]);
  expect((await door.store.outsideRefs('platform', ['E-2']))[0]?.caseId).toBe(first.id);
  await door.does(first, '指挥室派遣员', { do: 'redispatch', lead: 'market-supervision', for: null, text: '归市监' });
  expect(
    door.got
      .slice(-2)
      .map(({ data }) => [data.id, data.step])
      .toSorted(),
  ).toEqual([
    ['E-1', 'dispatched'],
    ['E-2', 'dispatched'],
  ]);
});

test('a forged order changes nothing of what is told', async () => {
  await door.sends(aSending(), { secret: `whsec_${btoa('a secret of somebody else here')}` });
  await door.settles();
  expect([await door.cases(), door.got]).toEqual([[], []]);
});

test('whether it is solved the desk says for a system that reported it, and not how pleased anybody is', async () => {
  const c = await door.aCase({ class: '别的', what: { code: '餐饮油烟' } });
  await door.does(c, '执法队值班员', { do: 'sign' });
  await door.does(c, '执法队值班员', { do: 'contacted', text: '电话说了' });
  await door.does(c, '执法队值班员', {
    ...{ do: 'feedBack', text: '已清洗', outcome: 'solved', fileNumber: null, photos: ['img_v3_own'] },
  });
  if ((await door.store.caseOf(c.id))?.state === 'to-verify')
    await door.does(c, '指挥室派遣员', { do: 'verify', text: null });
  expect(door.spoken.some(({ text }) => text.includes('现场解决了吗？'))).toBe(true);
  expect(door.spoken.every(({ to }) => !to.startsWith('source:'))).toBe(true);
  await door.does(c, '指挥室派遣员', { do: 'confirm' });
  expect(await doTo(door, c.id, idOf('指挥室派遣员'), { do: 'pleased' }, 'pleased')).not.toBe('done');
  expect((await door.receipts(c)).at(-1)).toMatchObject({ step: 'closed', state: 'draft' });
});
