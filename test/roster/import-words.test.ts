import { expect, test } from 'vitest';
import { understand } from '../../src/roster/import-stated.ts';
import { inReadingOrder, tablesOf } from '../../src/roster/import-table.ts';
import { hoursSaid, minutesSaid, mobileSaid } from '../../src/roster/import-values.ts';
import { readWorkbook } from '../../src/roster/import-workbook.ts';
import { PEOPLE, workbook } from './workbook.ts';

const NAMES = {
  department: (said: string) => ({ 综合行政执法队: 'enforcement-team', 指挥室: 'desk' })[said],
  communities: ['德加社区'],
  estates: ['德加小区'],
  areas: ['文新二片区'],
  chat: (name: string) => (name === '执法队值班群' ? ['oc_1'] : name === '同名群' ? ['oc_2', 'oc_3'] : []),
};

async function read(sheets: Record<string, unknown[][]>) {
  const { tables, problems } = tablesOf(await readWorkbook(await workbook(sheets)));
  const understood = understand(tables, NAMES);
  const words = inReadingOrder([...problems, ...understood.problems]).map(
    ({ sheet, row, column, words }) => `${sheet} ${row ?? ''} ${column ?? ''} ${words}`,
  );
  return { stated: understood.stated, words };
}

test.each([
  ['13800000000', '13800000000'],
  ['138 0000-0000', '13800000000'],
  ['+8613800000000', '13800000000'],
  ['1.38E10', '13800000000'],
  ['1380000000', undefined],
  ['座机', undefined],
])('mobile %s', (said, mobile) => expect(mobileSaid(said)).toBe(mobile));

test.each([
  ['08:30', 510],
  ['8：30', 510],
  ['24:00', 1440],
  ['0.354166666666667', 510],
  ['0.729166666666667', 1050],
  ['24:30', undefined],
  ['8:75', undefined],
  ['八点', undefined],
])('time %s', (said, minutes) => expect(minutesSaid(said)).toBe(minutes));

test('office hours in order, and refused when they overlap', () => {
  expect(hoursSaid('工作日', '08:30-12:00 13:30-17:30')).toEqual({
    days: 'working',
    periods: [
      [510, 720],
      [810, 1050],
    ],
  });
  expect(hoursSaid('每天', '09:00—18:00')).toEqual({ days: 'every', periods: [[540, 1080]] });
  expect(hoursSaid('工作日', '08:30-12:00 11:30-17:30')).toBeUndefined();
  expect(hoursSaid('周末', '08:30-12:00')).toBeUndefined();
});

test('a whole workbook, understood', async () => {
  const { stated, words } = await read({
    人员: [
      PEOPLE,
      ['经办甲', 13800000001, '经办', '综合行政执法队'],
      ['经办甲', '13800000001', '网格员', '', '德加社区', '第一网格'],
      ['物业甲', '13800000002', '物业', '', '新社区', '', '新小区'],
      ['派遣员甲', '13800000003', '指挥室'],
    ],
    值班: [
      ['部门', '手机', '日子', '从', '到'],
      ['综合行政执法队', '13800000001', '每天', '20:00', 0.3333333],
    ],
    部门: [
      ['部门', '值班群', '办公日', '办公时间'],
      ['指挥室', '执法队值班群', '每天', '00:00-24:00'],
    ],
    小区: [
      ['小区', '网格', '社区', '片区'],
      ['新小区', '第二网格', '新社区', '新片区'],
    ],
    片区: [
      ['片区', '手机'],
      ['新片区', '13800000001'],
    ],
  });
  expect(words).toEqual([]);
  const nowhere = { department: null, community: null, grid: null, estate: null };
  expect(stated).toEqual({
    people: [
      {
        mobile: '13800000001',
        name: '经办甲',
        grants: [
          { ...nowhere, role: 'officer', department: 'enforcement-team' },
          { ...nowhere, role: 'grid', community: '德加社区', grid: '第一网格' },
        ],
      },
      {
        mobile: '13800000002',
        name: '物业甲',
        grants: [{ ...nowhere, role: 'property', community: '新社区', estate: '新小区' }],
      },
      { mobile: '13800000003', name: '派遣员甲', grants: [{ ...nowhere, role: 'dispatcher' }] },
    ],
    shifts: [{ department: 'enforcement-team', mobile: '13800000001', days: 'every', from: 1200, to: 480 }],
    settings: [{ department: 'desk', dutyChat: 'oc_1', hours: { days: 'every', periods: [[0, 1440]] } }],
    estates: [{ name: '新小区', grid: '第二网格', community: '新社区', area: '新片区' }],
    patrols: [{ area: '新片区', mobile: '13800000001' }],
  });
});

test('every bad cell is named by sheet, row and column', async () => {
  const { words } = await read({
    人员: [
      PEOPLE,
      ['甲', '138', '经办', '综合行政执法队'],
      ['乙', '13800000001', '国王'],
      ['丙', '13800000002', '经办'],
      ['丁', '13800000003', '网格员', '', '别的社区'],
      ['', '13800000004', '指挥室'],
      [{ formula: '1+1', result: '己' }, '13800000005', '指挥室'],
      ['庚', '13800000003', '管理员'],
    ],
    值班: [
      ['部门', '手机', '日子', '从', '到'],
      ['综合行政执法队', '13800000001', '天天', '20:00', '20:00'],
    ],
    部门: [
      ['部门', '值班群', '办公日', '办公时间'],
      ['不存在的部门', '没有的群', '', ''],
      ['指挥室', '同名群', '工作日', ''],
    ],
  });
  expect(words).toEqual([
    '人员 2 手机 不是 11 位手机号',
    '人员 3 角色 不认识这个角色，见「名册模板」',
    '人员 4 部门 经办要填部门',
    '人员 5 社区 没有这个社区，先写进「小区」表',
    '人员 6 姓名 没有填',
    '人员 7 姓名 是公式，请改成直接写内容',
    '人员 8 姓名 同一个手机号写了两个名字',
    '值班 2 日子 要写工作日、休息日或每天',
    '部门 2 部门 清单里没有这个部门，请写全称',
    '部门 2 值班群 机器人不在这个群里',
    '部门 3 值班群 有几个同名的群，请用「值班群」按钮设',
    '部门 3 办公时间 填了办公日，也要填办公时间',
  ]);
});

test('sheets and headers that are not expected', async () => {
  expect((await read({ Sheet1: [['随便']] })).words).toEqual([
    'Sheet1   不认识这张表，只收：人员、值班、部门、小区、片区',
  ]);
  expect((await read({ Sheet1: [] })).words[0]).toContain('没有内容');
  expect(
    (
      await read({
        片区: [
          ['片区', '电话'],
          ['文新二片区', '1'],
        ],
      })
    ).words,
  ).toEqual(['片区 1 B 不认识「电话」这一列', '片区 1  第一行缺这几列：手机']);
});
