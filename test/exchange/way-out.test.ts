import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { receive } from '../../src/bot/receive.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { click, doTo, idOf } from '../store/report-case.ts';
import { type InDoor, openDoor } from './a-door.ts';
import { aSending } from './a-sending.ts';

let door: InDoor;
beforeEach(async () => {
  door = await openDoor();
});
afterEach(() => door.close());

const desk = () => idOf('指挥室派遣员');
let keys = 0;
const does = async (c: Case, who: string, command: Record<string, unknown> & { do: string }) => {
  door.clock.now += 60_000;
  expect([command.do, await doTo(door, c.id, idOf(who), command, `out-${++keys}`)]).toEqual([command.do, 'done']);
  await door.settles();
};
const told = () => door.got.map(({ type, data }) => [type, data.sequence]);
const receipts = (c: Case) => door.store.receiptsOf('platform', c.origin.outsideNumber ?? '');
const pressed = async (action: Record<string, unknown>, who = desk(), form?: Record<string, unknown>) => {
  const { toast } = await receive(click(who, action, form), door.world);
  await door.settles();
  return toast?.content;
};

/** A case of fumes that was fed back and confirmed: its answer waits for the desk. */
async function answered(id = 'E-1'): Promise<Case> {
  const c = await door.aCase({ class: '别的', what: { code: '餐饮油烟', text: '油烟' }, external: { id } });
  await does(c, '执法队值班员', { do: 'sign' });
  await does(c, '执法队值班员', { do: 'contacted', text: '电话说了' });
  const photo = { do: 'supplement', text: null, photos: ['img_v3_own'] };
  await does(c, '执法队值班员', photo);
  await does(c, '执法队值班员', {
    do: 'feedBack',
    text: '已清洗烟道，业主 13900002222 在场',
    outcome: 'solved',
    fileNumber: null,
    photos: ['img_v3_own'],
  });
  const now = await door.store.caseOf(c.id);
  if (now?.state === 'to-verify') await does(c, '指挥室派遣员', { do: 'verify', text: null });
  await does(c, '网格员甲', { do: 'confirm' });
  return c;
}

describe('what happens goes at once', () => {
  test('taken in, sent to a department: signed, counted, in that order', async () => {
    const c = await door.aCase({ class: '别的', what: { code: '餐饮油烟' } });
    expect(told()).toEqual([
      ['receipt.accepted', 1],
      ['receipt.dispatched', 2],
    ]);
    expect(door.got.every(({ signed }) => signed)).toBe(true);
    expect(door.got[0]?.data).toEqual({ source: 'platform', id: 'E-1', case: c.id, sequence: 1, step: 'accepted' });
    expect(door.got[1]?.data.department).toBe('综合行政执法队');
  });

  test('and later again when another department gets it', async () => {
    const c = await door.aCase({ class: '别的', what: { code: '餐饮油烟' } });
    await does(c, '指挥室派遣员', { do: 'redispatch', lead: 'market-supervision', for: null, text: '归市监' });
    expect(told().at(-1)).toEqual(['receipt.dispatched', 3]);
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
});

describe('an answer leaves when the desk presses, and not before', () => {
  test('it is asked for with its words, numbers masked; by nobody else it goes', async () => {
    const c = await answered();
    expect(told().map(([type]) => type)).not.toContain('receipt.closed');
    const [draft] = (await receipts(c)).filter(({ state }) => state === 'draft');
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
        expect(await pressed({ do: action, ...of }, idOf(who))).toContain('指挥室');
    expect(await pressed({ do: 'order-answer-send', ...of, photos: false }, idOf('网格员甲'))).toContain('指挥室');
    expect(told().map(([type]) => type)).not.toContain('receipt.closed');
    expect(await pressed({ do: 'order-answer-send', ...of, photos: true })).toBeUndefined();
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
    expect(await pressed({ do: 'order-answer-send', ...of, photos: true })).toContain('已经处理过了');
    expect(told().filter(([type]) => type === 'receipt.closed')).toHaveLength(1);
  });

  test('its picture is fetched by whoever was sent the address, and by no other', async () => {
    const c = await answered();
    const draft = (await receipts(c)).find(({ state }) => state === 'draft');
    await pressed({ do: 'order-answer-send', source: 'platform', number: 'E-1', seq: draft?.seq, photos: true });
    const { photos } = (door.got.at(-1)?.data ?? {}) as { photos?: { url: string }[] };
    const path = new URL(photos?.[0]?.url ?? '').pathname;
    const found = await door.app.request(path);
    expect([found.status, found.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect((await door.app.request(path.replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A')))).status).toBe(404);
    expect((await door.app.request(path.replace('/0/', '/1/'))).status).toBe(404);
    door.clock.now += 31 * 24 * 3_600_000;
    expect((await door.app.request(path)).status).toBe(404);
  });

  test('it may be written anew, with no number that identifies somebody, or not be sent at all', async () => {
    const c = await answered();
    const draft = (await receipts(c)).find(({ state }) => state === 'draft');
    const of = { source: 'platform', number: 'E-1', seq: draft?.seq };
    expect(await pressed({ do: 'order-answer-edit', ...of })).toContain('单聊');
    expect(await pressed({ do: 'order-answer-submit', ...of }, desk(), { text: '  ' })).toContain('请写答复对方的话');
    await pressed({ do: 'order-answer-submit', ...of }, desk(), { text: '已整改，联系 13700003333' });
    expect(door.got.at(-1)?.data).toMatchObject({ text: '已整改，联系 【电话】', photos: [] });
    const other = await answered('E-2');
    const second = (await receipts(other)).find(({ state }) => state === 'draft');
    await pressed({ do: 'order-answer-drop', source: 'platform', number: 'E-2', seq: second?.seq });
    expect((await receipts(other)).at(-1)).toMatchObject({ state: 'dropped', says: { by: '指挥室派遣员' } });
    expect(door.got.filter(({ data }) => data.id === 'E-2' && data.step === 'closed')).toEqual([]);
  });

  test('an order that the desk does not take is given back with the reason, by a press too', async () => {
    const c = await door.aCase({ class: '行业部门协同类' });
    await does(c, '指挥室派遣员', { do: 'decline', reason: 'outside-area', channel: '请找蒋村街道', text: null });
    const draft = (await receipts(c)).find(({ state }) => state === 'draft');
    expect(draft?.step).toBe('returned');
    await pressed({ do: 'order-answer-send', source: 'platform', number: 'E-1', seq: draft?.seq, photos: false });
    expect(door.got.at(-1)).toMatchObject({
      type: 'receipt.returned',
      data: { text: expect.stringContaining('请找蒋村街道') },
    });
  });

  test('once it has been opened again the old answer cannot be sent', async () => {
    const c = await answered();
    const draft = (await receipts(c)).find(({ state }) => state === 'draft');
    await does(c, '指挥室派遣员', { do: 'reopen', text: '又冒烟了' });
    expect(
      await pressed({ do: 'order-answer-send', source: 'platform', number: 'E-1', seq: draft?.seq, photos: false }),
    ).toContain('已经处理过了');
    expect(told().map(([type]) => type)).not.toContain('receipt.closed');
  });
});

describe('what a source does not take', () => {
  test('is tried again after five minutes, an hour, a day; then the desk is told and sends it once more', async () => {
    door.answersWith({ status: 500 });
    const c = await door.aCase({ class: '别的', what: { code: '餐饮油烟' } });
    const tries = () =>
      Number(
        door.database.raw.prepare("SELECT attempts FROM outbox WHERE kind = 'order-receipt' ORDER BY id").get()
          ?.attempts,
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
    expect(await receipts(c)).toMatchObject([{ step: 'accepted', state: 'dead' }, { step: 'dispatched' }]);
    expect(door.spoken.some(({ text }) => text.includes('141 E-1 的回执一直没送到'))).toBe(true);
    door.answersWith({ status: 200 });
    expect(await pressed({ do: 'order-receipt-again', source: 'platform', number: 'E-1', seq: 1 })).toContain(
      '再发一次',
    );
    door.clock.now += 25 * 3_600_000;
    await door.settles();
    expect(
      told()
        .map(([, seq]) => seq)
        .toSorted(),
    ).toEqual([1, 2]);
    // Under the same id as at every try before.
    expect(new Set(door.got.map(({ id }) => id)).size).toBe(2);
  });

  test('what came later waits behind it, and another order does not', async () => {
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

  test('is given up at once where it is wanted no more (410)', async () => {
    door.answersWith({ status: 410 });
    const c = await door.aCase({ class: '别的', what: { code: '餐饮油烟' } });
    expect((await receipts(c))[0]).toMatchObject({ state: 'dead' });
  });

  test('makes this host no less ready', async () => {
    door.answersWith({ status: 500 });
    await door.aCase();
    door.clock.now += 3_600_000;
    const { oldestDueAt = door.clock.now } = await door.store.outboxHealth(door.clock.now);
    expect(door.clock.now - oldestDueAt).toBeLessThan(5 * 60_000);
  });
});

test('an order whose case is merged goes on as the other: its source learns the number', async () => {
  const first = await door.aCase({ class: '别的', what: { code: '餐饮油烟' } });
  const second = await door.aCase({ class: '别的', what: { code: '餐饮油烟' }, external: { id: 'E-2' } });
  await does(second, '指挥室派遣员', { do: 'merge', into: first.id, text: null });
  expect(door.got.slice(-2).map(({ data }) => [data.id, data.case, data.step])).toEqual([
    ['E-2', first.id, 'accepted'],
    ['E-2', first.id, 'dispatched'],
  ]);
  expect((await door.store.outsideRefs('platform', ['E-2']))[0]?.caseId).toBe(first.id);
  await does(first, '指挥室派遣员', { do: 'redispatch', lead: 'market-supervision', for: null, text: '归市监' });
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

describe('pictures of an order', () => {
  const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xd9]);
  const media = (name: string, sha256?: string) => ({ url: `https://img.example.com/${name}`, sha256 });

  test('are fetched from hosts on the list and join the case as our own, once', async () => {
    door.pictures.set('https://img.example.com/1.jpg', { bytes: JPEG });
    const c = await door.aCase({ media: [media('1.jpg'), { url: 'https://elsewhere.example.com/2.jpg' }] });
    await door.settles();
    const now = await door.store.caseOf(c.id);
    expect(now?.photos).toEqual(['img_v3_own']);
    const said = (await door.store.timeline(c.id)).flatMap(({ command }) =>
      command.do === 'supplement' ? (command.text ?? '照片') : [],
    );
    expect(said.toSorted()).toEqual(['来单附的照片没有收（不在许可的主机里），请指挥室到对方系统里看', '照片']);
  });

  test('that are not what their sender says are not taken', async () => {
    door.pictures.set('https://img.example.com/1.jpg', { bytes: JPEG });
    const c = await door.aCase({ media: [media('1.jpg', 'a'.repeat(64))] });
    await door.settles();
    expect((await door.store.caseOf(c.id))?.photos).toEqual([]);
  });
});

test('a forged order changes nothing of what is told', async () => {
  await door.sends(aSending(), { secret: `whsec_${btoa('a secret of somebody else here')}` });
  await door.settles();
  expect([await door.cases(), door.got]).toEqual([[], []]);
});

test('whether it is solved the desk says for a system that reported it, and not how pleased anybody is', async () => {
  const c = await door.aCase({ class: '别的', what: { code: '餐饮油烟' } });
  await does(c, '执法队值班员', { do: 'sign' });
  await does(c, '执法队值班员', { do: 'contacted', text: '电话说了' });
  await does(c, '执法队值班员', {
    ...{ do: 'feedBack', text: '已清洗', outcome: 'solved', fileNumber: null, photos: ['img_v3_own'] },
  });
  if ((await door.store.caseOf(c.id))?.state === 'to-verify')
    await does(c, '指挥室派遣员', { do: 'verify', text: null });
  expect(door.spoken.some(({ text }) => text.includes('现场解决了吗？'))).toBe(true);
  expect(door.spoken.every(({ to }) => !to.startsWith('source:'))).toBe(true);
  await does(c, '指挥室派遣员', { do: 'confirm' });
  expect(await doTo(door, c.id, desk(), { do: 'pleased' }, 'pleased')).not.toBe('done');
  expect((await receipts(c)).at(-1)).toMatchObject({ step: 'closed', state: 'draft' });
});
