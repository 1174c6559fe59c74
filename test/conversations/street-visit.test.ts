import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { thirdDepartment } from '../../sandbox/sample-roster.ts';
import { EVERYWHERE } from '../../src/roster/roles.ts';
import { aPerson } from '../harness/ids.ts';
import { HOSTS, type Office, openOffice } from '../harness/office.ts';
import { idOf } from '../store/report-case.ts';

describe.each(HOSTS)('the street goes to a shop alone, on %s', (kind) => {
  let office: Office;
  const team = () => office.with('执法队值班员');
  const fire = () => office.with('应急消防经办');

  beforeAll(async () => {
    // One message a second is let through: what is refused for its rate comes after it, and no step finds a card missing.
    office = await openOffice(kind, { perTarget: 1 });
    await office.enrols(thirdDepartment(office.platform.clock.now()));
    await team().says('查 样例面馆');
    await team().clicks('小餐饮一件事');
    const place = { name: '样例面馆', detail: '样例路 1 号', community: '德加社区' };
    expect(await team().clicks('提交', { form: place })).toContain('DA-1');
  });
  afterAll(() => office.close());

  test('the street alone makes a 街道检查 by its own power: from the plan to the last line', async () => {
    const openId = aPerson(idOf('带班领导'));
    const grant = { ...EVERYWHERE, openId, department: 'emergency-fire' };
    const certificate = { openId, department: 'emergency-fire', number: '样例-006', until: '2027-12-31' };
    await office.enrols([
      { kind: 'grant', grant: { ...grant, id: 'street-officer', role: 'officer' } },
      { kind: 'grant', grant: { ...grant, id: 'street-approver', role: 'approver' } },
      { kind: 'certificate', certificate },
    ]);
    const mate = office.with('带班领导');
    await fire().says('查 样例面馆');
    await fire().clicks('排一次检查');
    const drawn = { name: '街道看消防', lists: ['street-shop'], departments: ['emergency-fire'], reason: 'plan' };
    await fire().clicks('提交', { form: { ...drawn, notice: false, from: office.day(), to: office.day() } });
    expect(await fire().clicks('送批')).toContain('待批：等应急消防管理站批');
    expect(await mate.clicks('同意')).toContain('等应急消防管理站派人');
    await mate.clicks('派人');
    await mate.clicks('提交', { form: { people: [idOf('应急消防经办'), idOf('带班领导')] } });
    await fire().clicks('定下，不预先通知');
    await fire().says('开始检查');
    await fire().clicks('开始　样例面馆　今天');
    expect(await fire().title()).toBe('街道检查 · 样例面馆');
    for (const said of ['说是街道来看', '要罚的，照片和情况移交', '今年第 1 次'])
      expect(await fire().text()).toContain(said);
    await team().says('1符合');
    expect(await team().text()).toContain('您现在没有在查的地方');
    await fire().says('1不 其余没看成');
    await fire().says('完成');
    await fire().clicks('当场告知');
    const told = (await fire().texts()).findLast((one) => one.startsWith('告知单')) ?? '';
    for (const said of ['样例-005', '样例-006', '这不是行政处罚']) expect(told).toContain(said);
    await fire().clicks('拒签／纸质签收');
    await fire().clicks('记上', { form: { kind: 'paper', name: '店主样例' } });
    await office.passes('PT1M');
    await fire().clicks('签收');
    await fire().clicks('去复查');
    await mate.says('1符合');
    await mate.says('完成');
    await mate.clicks('当场告知');
    await office.passes('PT2M');
    await fire().says('查 样例面馆');
    const file = await fire().text();
    for (const said of ['没有没改完的', '街道检查（应急消防管理站）已闭环']) expect(file).toContain(said);
  });

  test('nothing was refused by the platform', async () => {
    expect(await office.rejections()).toEqual([]);
  });
});
