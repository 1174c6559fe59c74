import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SAMPLE_BASE, SECOND_BASE } from '../../sandbox/tenant/tenant.ts';
import { noAnswer } from '../../src/feishu/errors.ts';
import { baseIn } from '../../src/ledger/link.ts';
import { LEDGER_TABLES } from '../../src/ledger/tables.ts';
import { doTo, FILLED, idOf, reportCase } from '../store/report-case.ts';
import { openBase } from './open-base.ts';

type OfficeWithBase = Awaited<ReturnType<typeof openBase>>;
let office: OfficeWithBase;
beforeEach(async () => {
  office = await openBase();
});
afterEach(() => office.close());

const on = () => office.press({ do: 'ledger-on', app: SAMPLE_BASE });
const ids = () => office.rows('事件').map((row) => row.编号);

describe('the ledger in a 多维表格', () => {
  test('is made with its tables, takes in what was there before, and follows what changes', async () => {
    const first = await reportCase(office, { ...FILLED, description: '13900005678 反映', phone: '13900005678' });
    await on();
    await office.tick();
    expect([...office.base.tables.values()].map(({ name }) => name)).toEqual(['事件', '检查', '查出的问题']);
    expect(ids()).toEqual([first]);
    expect(office.rows('事件')[0]).toMatchObject({ 状态: '待签收', 社区: '德加社区' });
    const second = await reportCase(office);
    await doTo(office, first, idOf('执法队值班员'), { do: 'sign' }, 'sign');
    await office.tick();
    expect(ids()).toEqual([first, second]);
    expect(office.rows('事件')[0]).toMatchObject({ 编号: first, 状态: '办理中' });
    const written = office.calls.length;
    await office.tick();
    expect(office.calls).toHaveLength(written);
  });

  test('holds no phone and nobody who reported, and of a secret report nothing', async () => {
    const found = await reportCase(office, { ...FILLED, description: '请打 13900005678', phone: '13900005678' });
    await on();
    await office.tick();
    const told = JSON.stringify(office.rows('事件'));
    expect(told).not.toMatch(/13900005678|网格员甲/);
    const c = await office.store.caseOf(found);
    if (!c) throw new Error('no case');
    const rowsOf = (one: typeof c) => LEDGER_TABLES.case.rows(one, (department) => department);
    expect(rowsOf(c)).toHaveLength(1);
    expect(rowsOf({ ...c, reportedPerson: true })).toEqual([]);
  });

  test('has each row once, however the writing of it is cut off', async () => {
    await on();
    await office.tick();
    const { bases } = office.world;
    let lost = 0;
    // Written, and the answer lost: as after a kill, nobody here knows of the rows.
    office.world.bases = {
      ...bases,
      async create(...given) {
        const made = await bases.create(...given);
        if (lost++ === 0) throw noAnswer(new Error('cut off'));
        return made;
      },
    };
    await reportCase(office);
    await reportCase(office);
    await office.tick();
    expect(ids()).toHaveLength(2);
    for (let minute = 0; minute < 3; minute++) await office.tick();
    expect(lost).toBe(1);
    expect(new Set(ids()).size).toBe(2);
    expect(ids()).toHaveLength(2);
    // Also where all that was known of the Base is lost, as with an older backup.
    await office.press({ do: 'ledger-off' });
    await on();
    await office.tick();
    expect(ids()).toHaveLength(2);
  });

  test('makes anew what somebody deleted, and leaves alone what the office added', async () => {
    const number = await reportCase(office);
    await on();
    await office.tick();
    const [table] = [...office.base.tables.values()];
    if (!table) throw new Error('no table');
    table.fields = [
      ...table.fields.filter(({ name }) => name !== '评价'),
      { id: 'fldOwn', name: '街道自己的', type: 1 },
    ];
    table.records.clear();
    await doTo(office, number, idOf('执法队值班员'), { do: 'sign' }, 'sign');
    for (let minute = 0; minute < 2; minute++) await office.tick();
    expect(ids()).toEqual([number]);
    expect(table.fields.map(({ name }) => name)).toEqual(expect.arrayContaining(['评价', '街道自己的']));
  });

  test('stands still where it may not write, says what to do, and goes on where that is done', async () => {
    office.base.appAdded = false;
    const number = await reportCase(office);
    await on();
    await office.tick();
    expect(office.rows('事件')).toEqual([]);
    expect(office.spoken.map(({ text }) => text).join('\n')).toMatch(/停住了：应用打不开这个多维表格.*1254302/);
    const asked = office.calls.length;
    await office.tick();
    expect(office.calls).toHaveLength(asked);
    office.base.appAdded = true;
    await office.press({ do: 'ledger-again' });
    await office.tick();
    expect(ids()).toEqual([number]);
  });

  test('is switched by an admin alone, off again, and to another Base from the first row on', async () => {
    const number = await reportCase(office);
    await on();
    await office.tick();
    await office.press({ do: 'ledger-on', app: SECOND_BASE });
    await office.tick();
    const second = office.sandbox.tenant.bases.get(SECOND_BASE);
    expect([...(second?.tables.values() ?? [])][0]?.records.size).toBe(1);
    await office.press({ do: 'ledger-off' });
    await doTo(office, number, idOf('执法队值班员'), { do: 'sign' }, 'sign');
    expect(await office.store.ledgerWaiting('case', 10)).toEqual([]);
  });

  test('writes a thousand cases in batches of five hundred at most, one after the other', async () => {
    const made = await office.bases.createTable(SAMPLE_BASE, '样例', [{ name: '编号', kind: 'text' }]);
    const rows = Array.from({ length: 501 }, (_, i) => ({ 编号: String(i) }));
    await expect(office.bases.create(SAMPLE_BASE, made, rows, 'no-token')).rejects.toMatchObject({ code: 99992402 });
    const token = '11111111-1111-4111-8111-111111111111';
    expect(await office.bases.create(SAMPLE_BASE, made, rows, token)).toHaveLength(500);
    expect(await office.bases.create(SAMPLE_BASE, made, rows, token)).toHaveLength(500);
    expect(office.rows('样例')).toHaveLength(500);
    const both = [1, 2].map((n) => office.bases.update(SAMPLE_BASE, made, [{ recordId: `rec${n}`, fields: {} }]));
    await expect(Promise.all(both)).rejects.toMatchObject({ code: expect.any(Number) });
  });
});

test('the Base is read out of its link', () => {
  const app = 'bascnSampleBase0001';
  for (const tail of ['', '?table=tblX&view=vewY', '#top'])
    expect(baseIn(`https://office.feishu.cn/base/${app}${tail}`)).toEqual({ app });
  expect(baseIn(`http://127.0.0.1:3000/base/${app}`)).toEqual({ app });
  expect(baseIn('https://office.feishu.cn/wiki/XYZ')).toBe('wiki');
  for (const link of ['https://office.feishu.cn/docx/abcdefghijk', 'base/abcdefghijkl', 'https://x/base/../../etc'])
    expect(baseIn(link)).toBeUndefined();
});
