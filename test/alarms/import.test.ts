import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { GAS_LIMITS, gasSheetIn } from '../../src/alarms/import/read-sheet.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { lookUp } from '../../src/workbook/words.ts';
import { personOf } from '../sentences/person.ts';
import { tapping } from '../sentences/tapping.ts';
import { openTown, type Town } from '../sentences/town.ts';
import { CHECKS, checkSheet, DEVICES, deviceSheet, findSheet } from './sheets.ts';

const names = {
  companyOf: lookUp(
    catalogue.departments.flatMap(({ id, name, aliases = [] }) => [name, ...aliases].map((one) => [one, id] as const)),
  ),
  communityOf: lookUp(catalogue.communities.map(({ name }) => [name, name] as const)),
};
const read = async (bytes: Uint8Array) => gasSheetIn(await readWorkbook(bytes, GAS_LIMITS), names);
const problemsOf = async (bytes: Uint8Array) => {
  const found = await read(bytes);
  return 'problems' in found
    ? found.problems.map(({ row, column, words }) => `${row ?? ''} ${column ?? ''} ${words}`)
    : [];
};

describe('a workbook', () => {
  test('of devices: each row a limit, however its marks are written; a device without any is one all the same', async () => {
    const found = await read(await deviceSheet());
    expect(found).toMatchObject({ sheet: { of: 'devices' } });
    const rows = 'sheet' in found && found.sheet.of === 'devices' ? found.sheet.rows : [];
    expect(
      rows.map(({ id, company, supply, offlineMinutes, limits }) => [
        id,
        company,
        supply,
        offlineMinutes,
        limits.length,
      ]),
    ).toEqual([
      ['B-1', 'gas-company', 'piped', 15, 2],
      ['B-2', 'bottled-gas', 'bottled', null, 0],
    ]);
    expect(rows[0]?.limits).toEqual([
      {
        ...{ id: '浓度高', metric: '浓度', unit: '%LEL', level: 'danger' },
        raise: { op: '>', value: 20, for: 10 },
        clear: { op: '<', value: 15, for: 30 },
      },
      {
        ...{ id: '压力低', metric: '压力', unit: 'kPa', level: 'ordinary' },
        raise: { op: '<', value: 1, for: 0 },
        clear: { op: '>', value: 1.2, for: 0 },
      },
    ]);
  });

  test('with anything that does not fit is refused as a whole, by row and column, with the cure', async () => {
    const [first = []] = DEVICES;
    const change = (at: number, value: string, of = first) => of.map((one, i) => (i === at ? value : one));
    const other = change(0, 'B-9');
    expect(await problemsOf(await deviceSheet([change(15, '低于 20'), change(3, '没有这家', other)]))).toEqual([
      '2 消除值 消除值要和报警值错开，不然会来回跳',
      '3 企业 没有这个企业；要写部门表里的名字，如 燃气公司、瓶装燃气企业',
    ]);
    expect(await problemsOf(await deviceSheet([change(15, '跌到15'), change(1, '', other)]))).toEqual([
      '3 名称 没有填',
    ]);
    expect(await problemsOf(await deviceSheet([change(15, '跌到15')]))).toEqual(['2 消除值 要写成 <15 这样']);
    expect(await problemsOf(await checkSheet([...CHECKS, CHECKS[0] ?? []]))).toEqual(['7 地址 和第 2 行是同一个']);
    expect(await problemsOf(await checkSheet([['上月', '1 幢', '', '燃气公司', '好的', '', '']]))).toEqual([
      '2 月份 要写成 2026-11 这样',
      '2 结果 要写：已检、没检、不让进、有隐患',
    ]);
    expect((await problemsOf(await deviceSheet([])))[0]).toContain('没有内容');
  });
});

describe('taken in by the desk', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
  });
  afterEach(() => town.close());
  const desk = () => personOf(town, '指挥室派遣员');

  test('household checks: 不让进 apart, and what is not put right becomes cases, a line a household; the same file again is nothing', async () => {
    await desk().sendsFile('燃气公司 入户安检 11月.xlsx', await checkSheet());
    expect(desk().latest()).toContain('入户安检：新 5　更新 0　一样 0');
    expect(await desk().clicks('收下')).toBe('收下了');
    await desk().says('入户安检');
    expect(desk().latest()).toContain('已检 4/5');
    expect(desk().latest()).toContain('1 户，另算');
    expect(await desk().clicks('2 户没改的立事件')).toMatch(/^立了 WX-/);
    const cases = await town.world.store.openCases(0);
    expect(cases.map(({ matterId, lines }) => [matterId, lines.length]).sort()).toEqual([
      ['YX08', 1],
      ['YX09', 1],
    ]);
    await desk().sendsFile('入户安检 副本.xlsx', await checkSheet());
    expect(desk().latest()).toContain('新 0　更新 0　一样 5');
    // The case stays with its household when the next sheet says that it is put right.
    const fixed = CHECKS.map((row) => (row[1] === '德加小区 1 幢 103' ? [...row.slice(0, 6), '已整改'] : row));
    await desk().sendsFile('入户安检 月底.xlsx', await checkSheet(fixed));
    expect(desk().latest()).toContain('新 0　更新 1　一样 4');
    await desk().clicks('收下');
    const checks = await town.world.store.gasChecks('2026-11');
    expect(checks.find(({ address }) => address.endsWith('103'))).toMatchObject({
      fixed: true,
      caseId: expect.stringMatching(/^WX-/),
    });
  });

  test('people, vehicles and bottles: all on the list, cases only of what may not wait', async () => {
    await desk().sendsFile('人车瓶 24 日.xlsx', await findSheet());
    await desk().clicks('收下');
    await desk().says('人车瓶');
    expect(desk().latest()).toContain('人车瓶 2026-11-24：3 条');
    expect(await desk().clicks('2 条要办的立事件')).toMatch(/^立了 WX-\S+、WX-/);
    const cases = await town.world.store.openCases(0);
    expect(cases.map(({ matterId, lead, meant }) => [matterId, lead?.department ?? meant])).toEqual([
      ['YX08', 'gas-authority'],
      ['YX08', 'gas-authority'],
    ]);
  });

  test('devices; and a sheet of somebody else is not taken, nor pressed by another', async () => {
    await desk().sendsFile('燃气设备.xlsx', await deviceSheet());
    expect(desk().latest()).toContain('1 台没有限值');
    expect((await town.world.store.gasDeviceCounts()).all).toBe(0);
    await desk().clicks('收下');
    expect(await town.world.store.gasDeviceCounts()).toEqual({ all: 2, offline: 0 });
    const kept = town.database.raw.prepare('SELECT body FROM drafts').all();
    expect(JSON.stringify(kept)).not.toContain('10000000001');
    await personOf(town, '网格员甲').sendsFile('燃气设备.xlsx', await deviceSheet());
    expect(personOf(town, '网格员甲').latest()).not.toContain('收到表格');
    await tapping(town)(personOf(town, '网格员甲'), { do: 'gas-open-checks', month: '2026-11' });
    expect(town.toasts.at(-1)).toContain('立事件由指挥室定');
  });
});
