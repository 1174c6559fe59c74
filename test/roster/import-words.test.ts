import { expect, test } from 'vitest';
import { ROSTER_LIMITS } from '../../src/roster/import/columns.ts';
import { understand } from '../../src/roster/import/stated.ts';
import { inReadingOrder, tablesOf } from '../../src/roster/import/table.ts';
import { hoursSaid, minutesSaid, mobileSaid } from '../../src/roster/import/values.ts';
import { EVERYWHERE } from '../../src/roster/roles.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { lookUp } from '../../src/workbook/words.ts';
import { aChat } from '../harness/ids.ts';
import { foreign, type Given } from '../workbook/foreign.ts';
import { PEOPLE, workbook } from './workbook.ts';

const NAMES = {
  department: lookUp([
    ['综合行政执法队', 'enforcement-team'],
    ['指挥室', 'desk'],
  ]),
  communities: ['德加社区'],
  estates: ['德加小区'],
  areas: ['文新二片区'],
  chat: (name: string) =>
    name === '执法队值班群' ? [aChat('oc_1')] : name === '同名群' ? ['oc_2', 'oc_3'].map(aChat) : [],
};

const read = (sheets: Record<string, Given[][]>) => understood(workbook(sheets));

async function understood(bytes: Uint8Array) {
  const { tables, problems } = tablesOf(await readWorkbook(bytes, ROSTER_LIMITS));
  const { stated, problems: more } = understand(tables, NAMES);
  const words = inReadingOrder([...problems, ...more]).map(
    ({ sheet, row, column, words }) => `${sheet} ${row ?? ''} ${column ?? ''} ${words}`,
  );
  return { stated, words };
}

test.each([
  ['13800000000', '13800000000'],
  ['138 0000-0000', '13800000000'],
  ['+8613800000000', '13800000000'],
  ['1.38E10', '13800000000'],
  ['\u202a138\u20110000–0000\u202c', '13800000000'],
  ['１３８００００００００', '13800000000'],
  ['＋８６ １３８　００００　００００', '13800000000'],
  ['1380000000', undefined],
  ['座机', undefined],
])('mobile %s', (said, mobile) => expect(mobileSaid(said)).toBe(mobile));

test.each([
  ['08:30', 510],
  ['8：30', 510],
  ['24:00', 1440],
  ['０８：３０', 510],
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
    执法证: [
      ['手机', '部门', '证号', '有效期到'],
      ['13800000001', '综合行政执法队', '33010001', '2027年6月30日'],
    ],
  });
  expect(words).toEqual([]);
  expect(stated).toEqual({
    people: [
      {
        mobile: '13800000001',
        name: '经办甲',
        grants: [
          { ...EVERYWHERE, role: 'officer', department: 'enforcement-team' },
          { ...EVERYWHERE, role: 'grid', community: '德加社区', grid: '第一网格' },
        ],
      },
      {
        mobile: '13800000002',
        name: '物业甲',
        grants: [{ ...EVERYWHERE, role: 'property', community: '新社区', estate: '新小区' }],
      },
      { mobile: '13800000003', name: '派遣员甲', grants: [{ ...EVERYWHERE, role: 'dispatcher' }] },
    ],
    shifts: [{ department: 'enforcement-team', mobile: '13800000001', days: 'every', from: 1200, to: 480 }],
    settings: [{ department: 'desk', dutyChat: 'oc_1', hours: { days: 'every', periods: [[0, 1440]] } }],
    estates: [{ name: '新小区', grid: '第二网格', community: '新社区', area: '新片区' }],
    patrols: [{ area: '新片区', mobile: '13800000001' }],
    certificates: [{ mobile: '13800000001', department: 'enforcement-team', number: '33010001', until: '2027-06-30' }],
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
    'Sheet1   不认识这张表，只收：人员、值班、部门、小区、片区、执法证',
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

test('typed with whatever input method: headers, sheets, roles, days and names are what a person sees', async () => {
  const { stated, words } = await read({
    '人员\u200b': [
      ['姓　名', '手\u2060机', '角色', '部门\n', '社区', '网格', '小区'],
      ['张\u200b三', '１３８\u202d００００００００\u202c', '街道领导（带班)', '', '', '', ''],
      ['李（四）', '13800000001', '负责人\ufeff', '综合 行政执法队', '', '', ''],
    ],
    值班: [
      ['部门', '手机', '日子', '从', '到'],
      ['指挥室', '13800000001', '工作 日', '８：３０', { serial: 0.729_166_666_666_667, format: 'h:mm' }],
    ],
    部门: [
      ['部门', '值班群', '办公日', '办公时间'],
      ['指挥室', '', '每天', '０８：３０－１２：００，１３：３０～２４：００'],
    ],
  });
  expect(words).toEqual([]);
  expect(
    stated.people.map(({ name, mobile, grants: [grant] }) => [name, mobile, grant?.role, grant?.department]),
  ).toEqual([
    ['张三', '13800000000', 'leader', null],
    ['李（四）', '13800000001', 'head', 'enforcement-team'],
  ]);
  expect(stated.shifts).toEqual([{ department: 'desk', mobile: '13800000001', days: 'working', from: 510, to: 1050 }]);
  expect(stated.settings[0]?.hours).toEqual({
    days: 'every',
    periods: [
      [510, 720],
      [810, 1440],
    ],
  });
});

test('what cannot be read is named by sheet, row and column, in the header too', async () => {
  const { words } = await understood(
    foreign([
      {
        name: '人员',
        rows: [
          PEOPLE,
          ['甲', { error: '#N/A' }, '经办', '综合行政执法队', '', '', ''],
          ['乙', 91_330_106_123_456_780, '网格员', '', '德加社区', '第一网格', ''],
          ['丙', '13800000002', '网格员', '', '德加社区', '', '', '旁注'],
          ['丁'.repeat(201), '13800000003', '管理员', '', '', '', ''],
        ],
        merged: ['F3:F4'],
      },
      { name: '片区', rows: [[{ error: '#REF!' }, '手机']] },
      { name: '小区', rows: [['小区']], hidden: true },
      { name: 'WpsReserved_CellImgList', rows: [['1']], hidden: true },
    ]),
  );
  expect(words).toEqual([
    '人员 2 手机 是错误值 #N/A，请改成文字',
    '人员 3 手机 数字太长，后几位已经不准，请改成文字重新写',
    '人员 3 网格 单元格不能合并，请取消合并',
    '人员 4 H 这一列没有表头',
    '人员 5 姓名 太长，最多 200 个字',
    '小区   这张表是隐藏的，请取消隐藏，看过再发',
    '片区 1 A 是错误值 #REF!，请改成文字',
    '片区 1  第一行缺这几列：片区',
  ]);
});
