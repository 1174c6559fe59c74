import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Listed } from '../../src/bot/ports/directory.ts';
import type { RosterChange } from '../../src/bot/ports/roster.ts';
import type { OpenId } from '../../src/brands.ts';
import { EVERYWHERE } from '../../src/roster/roles.ts';
import { aPerson } from '../harness/ids.ts';
import type { Given } from '../workbook/foreign.ts';
import { PEOPLE, workbook } from './workbook.ts';
import { NOW, noScope, openWorld } from './world.ts';

const OLD: RosterChange[] = [
  { kind: 'person', person: { openId: aPerson('ou_a'), name: '经办甲', source: 'wrote', at: NOW } },
  { kind: 'grant', grant: { id: 'old', openId: aPerson('ou_a'), ...EVERYWHERE, role: 'keeper' } },
  { kind: 'person', person: { openId: aPerson('ou_z'), name: '没写到的人', source: 'wrote', at: NOW } },
  { kind: 'grant', grant: { id: 'kept', openId: aPerson('ou_z'), ...EVERYWHERE, role: 'leader' } },
];
const SHEETS = {
  人员: [PEOPLE, ['经办甲', '13800000001', '经办', '综合行政执法队'], ['派遣员甲', '13800000002', '指挥室']],
  值班: [
    ['部门', '手机', '日子', '从', '到'],
    ['综合行政执法队', '13800000001', '工作日', '08:30', '17:30'],
  ],
};
const ACCOUNTS: Record<string, OpenId> = { '13800000001': aPerson('ou_a'), '13800000002': aPerson('ou_b') };

const Button = z.object({
  behaviors: z.tuple([z.object({ value: z.looseObject({ do: z.string(), draft: z.string() }) })]),
});
/** The value behind 确认导入 in a card. */
function confirmIn(card: string) {
  const found = /"behaviors":\[\{"type":"callback","value":\{"do":"roster-submit"[^}]*\}\}\]/.exec(card)?.[0] ?? '';
  return Button.parse(JSON.parse(`{${found}}`)).behaviors[0].value;
}

async function sent(sheets: Record<string, Given[][]>, directory: Parameters<typeof openWorld>[0] = {}) {
  const bytes = workbook(sheets);
  const office = await openWorld(
    {
      fetchFile: async () => bytes,
      idsOf: async (mobiles) => new Map(mobiles.flatMap((one) => (ACCOUNTS[one] ? [[one, ACCOUNTS[one]]] : []))),
      people: async (ids) => ids.map((openId): Listed => ({ openId, unionId: `on_${openId}` })),
      ...directory,
    },
    OLD,
  );
  await office.sendsFile('名册.xlsx');
  return office;
}

describe('a workbook sent to the bot', () => {
  test('is previewed, confirmed once, and written whole', async () => {
    const office = await sent(SHEETS);
    expect(office.last()).toContain('会改这些，确认吗');
    expect(office.last()).toContain('其中新登记 1 人');
    expect(office.last()).toContain('经办甲　清单管理员');
    expect((await office.world.store.roster()).grants.map((grant) => grant.id).sort()).toEqual(['kept', 'old']);

    const confirm = confirmIn(office.last());
    expect((await office.clicks(confirm)).toast).toBe('已记上');
    const roster = await office.world.store.roster();
    expect(roster.people.find((one) => one.openId === 'ou_b')).toMatchObject({
      name: '派遣员甲',
      unionId: 'on_ou_b',
      mobile: '13800000002',
    });
    expect(roster.grants.map(({ openId, role }) => `${openId} ${role}`).sort()).toEqual([
      'ou_a officer',
      'ou_b dispatcher',
      'ou_z leader',
    ]);
    expect(roster.shifts).toMatchObject([
      { openId: aPerson('ou_a'), department: 'enforcement-team', from: 510, to: 1050 },
    ]);
    const { entries } = await office.world.store.rosterLog(0);
    expect(entries).toMatchObject([{ what: expect.stringContaining('表格导入「名册.xlsx」：2 人') }]);
    expect(JSON.stringify(entries)).not.toContain('1380000');

    const drafts = office.database.prepare('SELECT body FROM drafts').all();
    expect(JSON.stringify(drafts)).not.toContain('13800000002');
    expect((await office.clicks(confirm)).toast).toContain('已经提交过了');
    expect((await office.world.store.rosterLog(0)).total).toBe(1);
    office.close();
  });

  test('the same workbook twice changes nothing the second time', async () => {
    const office = await sent(SHEETS);
    await office.clicks(confirmIn(office.last()));
    const before = (await office.world.store.roster()).grants;
    await office.sendsFile('名册.xlsx');
    expect(office.last()).not.toContain('加角色');
    await office.clicks(confirmIn(office.last()));
    expect((await office.world.store.roster()).grants).toEqual(before);
    office.close();
  });

  test('one mobile that nobody has: the cell is named and nothing can be confirmed', async () => {
    const office = await sent({ 人员: [...SHEETS.人员, ['谁', '13900000000', '指挥室']] });
    expect(office.last()).toContain('表格有问题，没有导入');
    expect(office.last()).toContain('第 4 行');
    expect(office.last()).toContain('没有找到飞书账号');
    expect(office.last()).not.toContain('roster-submit');
    office.close();
  });

  test('an import that would leave no admin is refused whole', async () => {
    const bytes = workbook({ 人员: [PEOPLE, ['经办甲', '13800000001', '经办', '派出所']] });
    const directory = { fetchFile: async () => bytes, idsOf: async () => new Map([['13800000001', aPerson('ou_a')]]) };
    const admin = { id: 'only', openId: aPerson('ou_a'), ...EVERYWHERE, role: 'admin' } as const;
    const office = await openWorld(directory, [...OLD, { kind: 'grant', grant: admin }], []);
    await office.sendsFile('名册.xlsx', 'ou_a');
    const { toast } = await office.clicks(confirmIn(office.last()), undefined, 'ou_a');
    expect(toast).toBe('这样就没有管理员了。请先给别人加上管理员角色。');
    expect((await office.world.store.roster()).grants.map((grant) => grant.id)).toContain('only');
    office.close();
  });

  test('nobody but an admin: the file is only a file', async () => {
    const office = await sent(SHEETS);
    await office.sendsFile('名册.xlsx', 'ou_z');
    expect(office.last()).toContain('文件我看不懂');
    expect((await office.clicks(confirmIn(JSON.stringify(office.spoken)), undefined, 'ou_z')).toast).toBe(
      '名册由管理员维护；请联系管理员',
    );
    office.close();
  });

  test('what is no workbook, and what the platform refuses, is said in words', async () => {
    const office = await sent(SHEETS, { fetchFile: async () => new TextEncoder().encode('not a zip') });
    expect(office.last()).toContain('打不开');
    office.close();
    const refused = await sent(SHEETS, {
      idsOf: async () => {
        throw noScope();
      },
    });
    expect(refused.last()).toContain('应用没有这个权限');
    refused.close();
    const old = await sent(SHEETS);
    await old.sendsFile('名册.xls');
    expect(old.last()).toContain('名册只收 .xlsx');
    old.close();
  });

  test('without the scope for union ids the import still works', async () => {
    const office = await sent(SHEETS, {
      people: async () => {
        throw noScope();
      },
    });
    await office.clicks(confirmIn(office.last()));
    expect((await office.world.store.roster()).grants).toHaveLength(3);
    office.close();
  });

  test('a whole office of 1500 people is one commit of few statements', async () => {
    const rows = Array.from({ length: 1500 }, (_, i) => [
      `网格员${i}`,
      `139${String(i).padStart(8, '0')}`,
      '网格员',
      '',
      '德加社区',
    ]);
    const office = await sent(
      { 人员: [PEOPLE, ...rows] },
      { idsOf: async (mobiles) => new Map(mobiles.map((mobile) => [mobile, aPerson(`ou_${mobile}`)])) },
    );
    expect((await office.clicks(confirmIn(office.last()))).toast).toBe('已记上');
    expect((await office.world.store.roster()).grants).toHaveLength(1502);
    office.close();
  });
});
