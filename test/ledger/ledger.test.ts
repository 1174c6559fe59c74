import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SAMPLE_BASE, SECOND_BASE } from '../../sandbox/tenant/tenant.ts';
import { AlarmId } from '../../src/alarms/alarm.ts';
import { takeAlarm } from '../../src/bot/alarms/take-alarm.ts';
import { upFrom } from '../../src/bot/ledger/up-from.ts';
import { DAY_MS } from '../../src/cases/calendar/calendar.ts';
import { noAnswer } from '../../src/feishu/errors.ts';
import { LEDGER_TABLES } from '../../src/ledger/tables.ts';
import { aDevice, describing, reading } from '../alarms/readings.ts';
import { doTo, FILLED, idOf, reportCase } from '../store/report-case.ts';
import { openBase } from './open-base.ts';

type OfficeWithBase = Awaited<ReturnType<typeof openBase>>;
let office: OfficeWithBase;
beforeEach(async () => {
  office = await openBase();
});
afterEach(() => office.close());

describe('the ledger in a 多维表格', () => {
  test('is made with its tables, takes in what was there before, and follows what changes', async () => {
    const first = await reportCase(office, { ...FILLED, description: '13900005678 反映', phone: '13900005678' });
    await office.on();
    await office.tick();
    // Of what this street has not, no table is made.
    expect([...office.base.tables.values()].map(({ name }) => name)).toEqual(['事件']);
    expect(office.ids()).toEqual([first]);
    expect(office.rows('事件')[0]).toMatchObject({ 状态: '待签收', 社区: '德加社区' });
    const second = await reportCase(office);
    await doTo(office, first, idOf('执法队值班员'), { do: 'sign' }, 'sign');
    await office.tick();
    expect(office.ids()).toEqual([first, second]);
    expect(office.rows('事件')[0]).toMatchObject({ 编号: first, 状态: '办理中' });
    const written = office.calls.length;
    await office.tick();
    expect(office.calls).toHaveLength(written);
  });

  test('holds no phone and nobody who reported, and of a secret report nothing', async () => {
    const found = await reportCase(office, { ...FILLED, description: '请打 13900005678', phone: '13900005678' });
    await office.on();
    await office.tick();
    const told = JSON.stringify(office.rows('事件'));
    expect(told).not.toMatch(/13900005678|网格员甲/);
    const c = await office.store.caseOf(found);
    if (!c) throw new Error('no case');
    const rowsOf = (one: typeof c) => LEDGER_TABLES.case.rows(one, (department) => department);
    expect(rowsOf(c)).toHaveLength(1);
    expect(rowsOf({ ...c, reportedPerson: true })).toMatchObject([{ id: found, emptied: true }]);
    // Reported again in secret at the same spot: that there was another is for the desk alone.
    const again = { ...c, repeat: 2, earlier: [{ id: found, opened: 0, state: c.state, closed: null, secret: true }] };
    expect(rowsOf(again)[0]?.cells).toMatchObject({ 第几次: 1 });
  });

  test('a report that turns out to be secret leaves nothing but its number where it stood, and none is begun for one', async () => {
    const [told, secret] = [await reportCase(office), await reportCase(office, { ...FILLED, detail: '9 幢' })];
    await office.on();
    await office.tick();
    expect(office.ids().toSorted()).toEqual([told, secret].toSorted());
    const news = { do: 'outsideNews', text: '要求保密', due: null, secret: true, resident: null };
    expect(await doTo(office, secret, idOf('指挥室派遣员'), news, 'secret')).toBe('done');
    const never = await reportCase(office, { ...FILLED, detail: '11 幢', reportedPerson: true });
    await office.tick();
    const row = office.rows('事件').find((one) => one.编号 === secret);
    expect(Object.entries(row ?? {}).filter(([, value]) => value !== null && value !== undefined)).toEqual([
      ['编号', secret],
    ]);
    expect(office.ids()).not.toContain(never);
    expect(office.rows('事件').find((one) => one.编号 === told)).toMatchObject({ 状态: '待签收' });
  });

  test('has each row once, however the writing of it is cut off', async () => {
    await office.on();
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
    expect(office.ids()).toHaveLength(2);
    for (let minute = 0; minute < 3; minute++) await office.tick();
    expect(lost).toBe(1);
    expect(new Set(office.ids()).size).toBe(2);
    expect(office.ids()).toHaveLength(2);
    // Also where all that was known of the Base is lost, as with an older backup.
    await office.press({ do: 'ledger-off' });
    await office.on();
    await office.tick();
    expect(office.ids()).toHaveLength(2);
  });

  test('makes anew what somebody deleted, and leaves alone what the office added', async () => {
    const number = await reportCase(office);
    await office.on();
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
    expect(office.ids()).toEqual([number]);
    expect(table.fields.map(({ name }) => name)).toEqual(expect.arrayContaining(['评价', '街道自己的']));
  });

  test('sets right what somebody changed in a cell of its own with the next step of the case, or begun anew; other columns stay', async () => {
    const [first, second] = [await reportCase(office), await reportCase(office)];
    await office.on();
    await office.tick();
    const [table] = [...office.base.tables.values()];
    if (!table) throw new Error('no table');
    table.fields = [...table.fields, { id: 'fldOwn', name: '街道自己的', type: 1 }];
    for (const { fields } of table.records.values())
      Object.assign(fields, { 状态: '已办结', 社区: '改过的社区', 街道自己的: '领导已阅' });
    const row = (number: string) => office.rows('事件').find(({ 编号 }) => 编号 === number);
    await doTo(office, first, idOf('执法队值班员'), { do: 'sign' }, 'sign');
    await office.tick();
    expect(row(first)).toMatchObject({ 状态: '办理中', 社区: '德加社区', 街道自己的: '领导已阅' });
    expect(row(second)).toMatchObject({ 状态: '已办结', 社区: '改过的社区' });
    await office.press({ do: 'ledger-off' });
    await office.on();
    await office.tick();
    expect(row(second)).toMatchObject({ 状态: '待签收', 社区: '德加社区', 街道自己的: '领导已阅' });
    expect(office.ids().toSorted()).toEqual([first, second].toSorted());
  });

  test('keeps the alarms of gas platforms in a table of their own, from this year on, without which device it was', async () => {
    const device = aDevice('D1');
    const has = { ...describing(device, office.clock.now), source: 'platform' };
    await takeAlarm(has, office.world);
    const leak = async (metric: string, value: number) =>
      takeAlarm(reading('alarm', 'D1', office.clock.now, { metric, level: 'danger', value }), office.world);
    await leak('浓度', 60);
    await office.on();
    await office.tick();
    await leak('压力', 1);
    await office.tick();
    const rows = office.rows('燃气报警');
    expect(rows.map((row) => row.编号)).toEqual(['BJ-1', 'BJ-2']);
    expect(rows[0]).toMatchObject({ 企业: '燃气公司', 社区: device.community, 级别: '高危', 状态: '报警' });
    expect(JSON.stringify(rows)).not.toMatch(/样例|D1|底商|10000000099/);
    const earlier = (after: string) => office.store.ledgerAfter('alarm', after, 10);
    const [first] = await earlier('');
    const { raisedAt } = (await office.store.alarm(AlarmId.parse('BJ-1'))) ?? {};
    expect(first).toEqual({ id: 'BJ-1', place: `${raisedAt}~BJ-1` });
    expect((await earlier(first?.place ?? '')).map(({ id }) => id)).toEqual(['BJ-2']);
    expect(await earlier(upFrom({ ...office.world, now: () => office.clock.now + 366 * DAY_MS }).alarm)).toEqual([]);
    await office.tick();
    expect(office.rows('燃气报警')).toHaveLength(2);
    // Switched on by a release that had no such table: it is taken in from the first.
    office.database.raw.exec(
      "DELETE FROM ledger_tables WHERE kind = 'alarm'; DELETE FROM ledger_records WHERE kind = 'alarm'",
    );
    for (let minute = 0; minute < 2; minute++) await office.tick();
    expect(office.rows('燃气报警').map((row) => row.编号)).toEqual(['BJ-1', 'BJ-2']);
    expect((await office.store.ledger())?.tables.alarm.upto).toBe('~');
  });

  test('is switched by an admin alone, off again, and to another Base from the first row on', async () => {
    const number = await reportCase(office);
    await office.on();
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
