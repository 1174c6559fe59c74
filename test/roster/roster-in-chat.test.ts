import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTS, type Office, openOffice } from '../harness/office.ts';

describe.each(HOSTS)('the roster in chat on %s', (kind) => {
  let office: Office;
  let ids: Map<string, string>;
  const id = (name: string) => ids.get(name) ?? name;
  beforeAll(async () => {
    office = await openOffice(kind);
    ids = new Map((await office.platform.client.people()).map((one) => [one.name, one.id]));
  });
  afterAll(async () => {
    expect(await office.rejections()).toEqual([]);
    await office.close();
  });

  test('only admins see it; everybody else is told who may', async () => {
    const worker = office.with('网格员甲');
    for (const command of ['名册', '自检', '未送达', '名册模板']) {
      await worker.says(command);
      expect(await worker.text()).toMatch(/^[^\n]*管理员[^\n]*$/);
    }
  });

  test('somebody of a group is picked, gets a role, and loses it again', async () => {
    const admin = office.with('清单管理员');
    await admin.says('名册');
    expect(await admin.title()).toBe('名册');
    await admin.clicks('加人、加角色');
    await admin.clicks('群成员：德加网格群');
    expect(await admin.title()).toBe('加人、加角色');
    const officer = { people: [id('网格员乙')], role: 'officer', department: 'enforcement-team' };
    const nowhere = { ...officer, department: '-' };
    expect(await admin.clicks('提交', { form: nowhere })).toBe('部门经办要选部门');
    expect(await admin.clicks('提交', { form: officer })).toBe('已记上');
    expect(await admin.text()).toContain('加角色：网格员乙 → 部门经办（综合行政执法队）');

    await admin.says('名册');
    await admin.clicks('部门、值班、值班群');
    await admin.clicks('综合行政执法队 3');
    expect(await admin.text()).toContain('网格员乙');

    await admin.says('名册');
    await admin.clicks('经办 5');
    expect(await admin.clicks('移除')).toContain('移除角色：');
  });

  test('a member of another group is not on offer, whatever the client sends back', async () => {
    const admin = office.with('清单管理员');
    await admin.says('名册');
    await admin.clicks('加人、加角色');
    await admin.clicks('群成员：市监所值班群');
    await expect(admin.clicks('提交', { form: { people: [id('网格员甲')], role: 'keeper' } })).rejects.toThrow();
  });

  test('shifts, office hours and the duty chat of a department', async () => {
    const admin = office.with('清单管理员');
    await admin.says('名册');
    await admin.clicks('部门、值班、值班群');
    await admin.clicks('派出所 1');
    await admin.clicks('加班次');
    const night = { people: [id('派出所值班员')], days: 'every', from: '20:00', to: '08:00' };
    expect(await admin.clicks('提交', { form: { ...night, from: '八点' } })).toBe('时间要写成 08:30 这样');
    expect(await admin.clicks('提交', { form: night })).toBe('已记上');
    expect(await admin.text()).toContain('加班次：派出所 派出所值班员 每天 20:00–次日 08:00');

    await admin.clicks('办公时间');
    expect(await admin.clicks('提交', { form: { days: '每天', times: '09:00-12:00 13:00-18:00' } })).toBe('已记上');
    await admin.clicks('设值班群');
    const chats = await office.platform.client.chats(id('派出所值班员'));
    const chat = chats.find((one) => one.name === '派出所值班群')?.chat_id;
    expect(await admin.clicks('提交', { form: { chat } })).toBe('已记上');
    expect(await admin.text()).toContain('值班群：派出所 → 派出所值班群');

    await admin.says('名册');
    await admin.clicks('部门、值班、值班群');
    await admin.clicks('派出所 1');
    const shown = await admin.text();
    expect(shown).toContain('每天 20:00–次日 08:00');
    expect(shown).toContain('每天 09:00–12:00、13:00–18:00');
    expect(shown).toContain('派出所值班群');
    expect(await admin.clicks('改回默认时间')).toContain('办公时间改回默认');
  });

  test('a 小区 is added to a community, and taken away again', async () => {
    const admin = office.with('清单管理员');
    await admin.says('名册');
    await admin.clicks('小区、联络站、片区');
    await admin.clicks('德加社区');
    await admin.clicks('加小区、改归属');
    expect(await admin.clicks('提交', { form: { name: '示例新苑' } })).toBe('已记上');
    expect(await admin.text()).toContain('示例新苑 → 第一网格 → 德加社区 → 文新二片区');
    await admin.says('名册');
    await admin.clicks('小区、联络站、片区');
    await admin.clicks('德加社区');
    expect(await admin.text()).toContain('示例新苑');
    expect(await admin.clicks('移除')).toBe('移除小区：示例新苑');
  });

  test('who left has no rights any more, and the last admin stays', async () => {
    const admin = office.with('清单管理员');
    await admin.says('名册');
    await admin.clicks('带班领导 1');
    await admin.clicks('查看');
    expect(await admin.clicks('离职')).toBe('离职：带班领导');
    expect(await admin.text()).toContain('已离职');
    const leader = office.with('带班领导');
    await leader.says('我是谁');
    expect(await leader.text()).toContain('还没有');
    expect(await admin.clicks('恢复')).toBe('恢复：带班领导');

    await admin.says('名册');
    await admin.clicks('管理员 1');
    expect(await admin.clicks('移除')).toBe('这样就没有管理员了。请先给别人加上管理员角色。');
    await admin.clicks('查看');
    expect(await admin.clicks('离职')).toBe('这样就没有管理员了。请先给别人加上管理员角色。');
  });

  test('whoever has no role asks the admins, once a day, and hears of it', async () => {
    const admin = office.with('清单管理员');
    await admin.says('名册');
    await admin.clicks('物业 1');
    await admin.clicks('移除');
    const stranger = office.with('物业人员');
    await stranger.says('我是谁');
    expect(await stranger.clicks('请管理员登记')).toBe('已告诉管理员，登记好了会通知您');
    expect(await stranger.clicks('请管理员登记')).toBe('今天已经告诉管理员了，请等一等。');
    expect(await admin.title()).toBe('物业人员 想登记名册');
    await admin.clicks('登记');
    expect(await admin.title()).toBe('给物业人员加角色');
    expect(await admin.clicks('提交', { form: { role: 'property', estate: '德加小区' } })).toBe('已记上');
    expect(await stranger.text()).toContain('物业人员（德加社区 德加小区）');
  });

  test('a group that the bot comes into is offered as a duty chat, to the admin alone', async () => {
    const admin = office.with('清单管理员');
    const { client } = office.platform;
    await client.makeGroup(id('清单管理员'), '司法所值班群', [id('网格员甲')]);
    await client.idle();
    expect(await admin.title()).toBe('要设为值班群吗？');
    await admin.clicks('设为值班群');
    expect(await admin.clicks('提交', { form: { department: 'judicial' } })).toBe('已记上');
    expect(await admin.text()).toContain('值班群：司法所 → 司法所值班群');
    const group = office.with('网格员甲', '司法所值班群');
    expect((await group.texts()).join()).not.toContain('设为值班群');
  });

  test('every change stands in the log, newest first', async () => {
    const admin = office.with('清单管理员');
    await admin.says('名册');
    await admin.clicks('带班领导 1');
    await admin.clicks('查看');
    await admin.clicks('离职');
    await admin.clicks('恢复');
    await admin.clicks('回到名册');
    await admin.clicks('改动记录');
    const log = await admin.text();
    expect(log).toContain('离职：带班领导');
    expect(log.indexOf('恢复：带班领导')).toBeLessThan(log.indexOf('离职：带班领导'));
  });

  test('自检 tells how things are, and what to do', async () => {
    const admin = office.with('清单管理员');
    await admin.says('自检');
    expect(await admin.title()).toBe('自检');
    const shown = await admin.text();
    expect(shown).toContain('应用权限');
    expect(shown).toContain('12 项都有');
    expect(shown).toMatch(/没有经办的部门/);
    expect(shown).toMatch(/发「名册」加经办/);
  });
});
