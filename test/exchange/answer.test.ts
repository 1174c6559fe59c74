import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTold, type Told } from './a-told-door.ts';

let door: Told;
beforeEach(async () => {
  door = await openTold();
});
afterEach(() => door.close());

test('an answer leaves when the desk presses: it is asked for with its words, numbers masked; by nobody else it goes', async () => {
  const c = await door.answered();
  expect(door.told().map(([type]) => type)).not.toContain('receipt.closed');
  const [draft] = (await door.receipts(c)).filter(({ state }) => state === 'draft');
  expect(draft).toMatchObject({
    step: 'closed',
    says: { text: '已清洗烟道，业主 【电话】 在场', outcome: '已解决' },
  });
  expect(door.spoken.some(({ text }) => text.includes('办结了，答复对方吗？'))).toBe(true);
  const of = { source: 'platform', number: 'E-1', seq: draft?.seq };
  for (const who of ['网格员甲', '执法队值班员', '带班领导'])
    for (const action of [
      'order-answer-see',
      'order-answer-edit',
      'order-answer-submit',
      'order-answer-drop',
      'order-receipt-again',
    ])
      expect(await door.pressed({ do: action, ...of }, who)).toContain('指挥室');
  expect(await door.pressed({ do: 'order-answer-send', ...of, photos: false }, '网格员甲')).toContain('指挥室');
  expect(door.told().map(([type]) => type)).not.toContain('receipt.closed');
  expect(await door.pressed({ do: 'order-answer-send', ...of, photos: true })).toBeUndefined();
  expect(door.got.at(-1)).toMatchObject({
    type: 'receipt.closed',
    signed: true,
    data: {
      case: c.id,
      outcome: '已解决',
      text: '已清洗烟道，业主 【电话】 在场',
      photos: [{ url: expect.stringContaining('/in/platform/photos/E-1/') }],
    },
  });
  // A second press of the same, by whoever: nothing goes twice.
  expect(await door.pressed({ do: 'order-answer-send', ...of, photos: true })).toContain('已经处理过了');
  expect(door.told().filter(([type]) => type === 'receipt.closed')).toHaveLength(1);
});

test('the picture of an answer is fetched by whoever was sent the address, and by no other', async () => {
  const c = await door.answered();
  const draft = (await door.receipts(c)).find(({ state }) => state === 'draft');
  await door.pressed({ do: 'order-answer-send', source: 'platform', number: 'E-1', seq: draft?.seq, photos: true });
  const { photos } = (door.got.at(-1)?.data ?? {}) as { photos?: { url: string }[] };
  const path = new URL(photos?.[0]?.url ?? '').pathname;
  const found = await door.app.request(path);
  expect([found.status, found.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  expect((await door.app.request(path.replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A')))).status).toBe(404);
  expect((await door.app.request(path.replace('/0/', '/1/'))).status).toBe(404);
  door.clock.now += 31 * 24 * 3_600_000;
  expect((await door.app.request(path)).status).toBe(404);
});

test('an answer may be written anew, with no number that identifies somebody, or not be sent at all', async () => {
  const c = await door.answered();
  const draft = (await door.receipts(c)).find(({ state }) => state === 'draft');
  const of = { source: 'platform', number: 'E-1', seq: draft?.seq };
  expect(await door.pressed({ do: 'order-answer-edit', ...of })).toMatch(/私聊|在下面了/);
  expect(await door.pressed({ do: 'order-answer-submit', ...of }, '指挥室派遣员', { text: '  ' })).toContain(
    '请写答复对方的话',
  );
  await door.pressed({ do: 'order-answer-submit', ...of }, '指挥室派遣员', { text: '已整改，联系 13700003333' });
  expect(door.got.at(-1)?.data).toMatchObject({ text: '已整改，联系 【电话】', photos: [] });
  const other = await door.answered('E-2');
  const second = (await door.receipts(other)).find(({ state }) => state === 'draft');
  await door.pressed({ do: 'order-answer-drop', source: 'platform', number: 'E-2', seq: second?.seq });
  expect((await door.receipts(other)).at(-1)).toMatchObject({ state: 'dropped', says: { by: '指挥室派遣员' } });
  expect(door.got.filter(({ data }) => data.id === 'E-2' && data.step === 'closed')).toEqual([]);
});

test('an order that the desk does not take is given back with the reason, by a press too', async () => {
  const c = await door.aCase({ class: '行业部门协同类' });
  await door.does(c, '指挥室派遣员', { do: 'decline', reason: 'outside-area', channel: '请找蒋村街道', text: null });
  const draft = (await door.receipts(c)).find(({ state }) => state === 'draft');
  expect(draft?.step).toBe('returned');
  await door.pressed({ do: 'order-answer-send', source: 'platform', number: 'E-1', seq: draft?.seq, photos: false });
  expect(door.got.at(-1)).toMatchObject({
    type: 'receipt.returned',
    data: { text: expect.stringContaining('请找蒋村街道') },
  });
});

test('once a case has been opened again the old answer cannot be sent', async () => {
  const c = await door.answered();
  const draft = (await door.receipts(c)).find(({ state }) => state === 'draft');
  await door.does(c, '指挥室派遣员', { do: 'reopen', text: '又冒烟了' });
  expect(
    await door.pressed({ do: 'order-answer-send', source: 'platform', number: 'E-1', seq: draft?.seq, photos: false }),
  ).toContain('已经处理过了');
  expect(door.told().map(([type]) => type)).not.toContain('receipt.closed');
  // What was never let go leaves no hole in what its source counts.
  await door.does(c, '指挥室派遣员', { do: 'redispatch', lead: 'market-supervision', for: null, text: '归市监' });
  expect(door.told().map(([, sequence]) => sequence)).toEqual(door.told().map((_, at) => at + 1));
  expect(door.told().at(-1)).toEqual(['receipt.dispatched', door.told().length]);
});
