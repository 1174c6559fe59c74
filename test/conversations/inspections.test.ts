import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTS, type Office, openOffice } from '../harness/office.ts';

describe.each(HOSTS)('a place has its file, and is visited once by several bodies, on %s', (kind) => {
  let office: Office;
  const market = () => office.with('市监所值班员');
  const team = () => office.with('执法队值班员');
  const head = () => office.with('执法队负责人');
  const idOf = async (name: string) =>
    (await office.platform.client.people()).find((one) => one.name === name)?.id ?? '';

  beforeAll(async () => {
    office = await openOffice(kind);
  });
  afterAll(() => office.close());

  test('who watches it begins the file; a wrong credit code is refused and nothing typed is lost', async () => {
    await market().says('查 河渚面馆');
    expect(await market().text()).toContain('没找到您能看的档案');
    await market().clicks('小餐饮一件事');
    const form = { name: '河渚面馆', detail: '河渚街12号', community: '德加社区', creditCode: '91350100M000100Y44' };
    expect(await market().clicks('提交', { form })).toContain('校验位');
    const papers = { f_small_restaurant_food: 'JY1', u_small_restaurant_food: office.day(200) };
    const right = { ...form, ...papers, creditCode: '91350100M000100Y43' };
    expect(await market().clicks('提交', { form: right })).toContain('建好了：DA-1');
    expect(await market().text()).toContain(`${office.day(200)} 到期`);
  });

  test('a place of a second kind has one file, read by who watches either', async () => {
    const police = office.with('派出所值班员');
    await police.says('查 河渚面馆');
    const before = await police.text();
    await police.clicks('出租房一件事').catch(() => '');
    const form = { name: '河渚面馆', detail: '河渚街12号', community: '德加社区' };
    expect(await police.clicks('提交', { form })).toContain('DA-1 河渚面馆 已有档案，也记成「出租房一件事」了');
    expect(before).toContain('没找到您能看的档案');
    await police.says('查 河渚面馆');
    expect(await police.text()).toContain('河渚街12号');
  });

  test('each sees of it what is theirs: the grid worker what is open, the property nothing', async () => {
    await office.with('网格员甲').says('查 面馆');
    const grid = await office.with('网格员甲').text();
    expect(grid).toContain('没有没改完的');
    expect(grid).not.toContain('JY1');
    await office.with('联络站书记').says('查 12号');
    expect(await office.with('联络站书记').text()).toContain('今年查过 0 次／没改完 0 条');
    for (const name of ['物业人员', '网格员乙']) {
      await office.with(name).says('查 河渚面馆');
      expect(await office.with(name).text()).toContain('没找到您能看的档案');
    }
  });

  test('what is reported from a file is filed there, for those who may see the case', async () => {
    const grid = office.with('网格员甲');
    await grid.says('查 面馆');
    await grid.clicks('报一个问题');
    expect(await grid.title()).toMatch(/^报一个问题：/);
    expect(JSON.stringify(await grid.text())).toContain('对象');
    const form = { facts: ['fume'], estate: '德加小区', detail: '河渚街12号', object: '河渚面馆' };
    expect(await grid.clicks('提交', { form })).toContain('已上报');
    await team().says('查 河渚面馆');
    expect(await team().text()).toContain('事件 1 件');
    await market().says('查 河渚面馆');
    expect(await market().text()).not.toContain('事件 1 件');
  });

  test('a visit of two bodies is one plan of twenty-eight questions, approved by both heads and never by its starter', async () => {
    await team().says('查 河渚面馆');
    await team().clicks('排一次检查');
    const form = {
      name: '河渚面馆',
      departments: ['enforcement-team', 'market-supervision'],
      from: office.day(3),
      to: office.day(3),
    };
    expect(await team().clicks('提交', { form })).toContain('JH-1');
    expect(await team().text()).toContain('2 个部门去，2 个部门的 28 条，约 30 分钟');
    expect(await team().clicks('送批')).toContain('待批');
    expect(await team().text()).not.toContain('同意（');
    expect(await head().clicks('同意')).toContain('待批');
    expect(await market().clicks('同意')).toContain('已批');
  });

  test('only who holds a certificate is sent, and gets it the day before', async () => {
    await head().clicks('派人');
    const sent = { people: [await idOf('执法队负责人'), await idOf('执法队值班员')] };
    expect(await head().clicks('提交', { form: sent })).toContain('已批');
    await market().clicks('派人');
    expect(await market().clicks('提交', { form: { people: [await idOf('市监所值班员')] } })).toContain('已批');
    expect(
      await team()
        .clicks('定下，不预先通知')
        .catch(() => team().clicks('定下，通知店家')),
    ).toMatch(/已通知|不预先通知/);
    const before = await head().count();
    await office.passes('P3D');
    expect(await head().count()).toBeGreaterThan(before);
    expect(await head().text()).toContain('您去，2 个部门一起');
    await market().says('今天');
    expect(await market().text()).toContain('JH-1');
    await office.with('网格员甲').says('计划检查');
    expect(await office.with('网格员甲').text()).toContain('请直接上报');
    expect(await office.rejections()).toEqual([]);
  });
});
