import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { thirdDepartment } from '../../sandbox/sample-roster.ts';
import { JUDGING } from '../../src/inspections/kinds.ts';
import { EVERYWHERE } from '../../src/roster/roles.ts';
import { aPerson } from '../harness/ids.ts';
import { HOSTS, type Office, openOffice } from '../harness/office.ts';
import { idOf } from '../store/report-case.ts';

/** No word of those who judge by law, but for the name of what this is not. */
const judges = (words: string) => JUDGING.filter((word) => words.replaceAll('走访不算查过', '').includes(word));

describe.each(HOSTS)('who comes to a place without a plan inspects nothing, on %s', (kind) => {
  let office: Office;
  const grid = () => office.with('网格员甲');
  const market = () => office.with('市监所值班员');
  const company = () => office.with('应急消防经办');

  beforeAll(async () => {
    office = await openOffice(kind);
    const openId = aPerson(idOf('应急消防经办'));
    await office.enrols([
      ...thirdDepartment(office.platform.clock.now()).slice(0, 1),
      { kind: 'grant', grant: { id: 'company', openId, ...EVERYWHERE, role: 'officer', department: 'bottled-gas' } },
    ]);
    await market().says('查 样例面馆');
    await market().clicks('小餐饮一件事');
    const place = { name: '样例面馆', detail: '样例路 1 号', community: '德加社区' };
    expect(await market().clicks('提交', { form: place })).toContain('DA-1');
  });
  afterAll(() => office.close());

  test('走访 is a sentence and no list; officers have none', async () => {
    await market().says('查 样例面馆');
    expect(await market().text()).not.toContain('走访');
    await grid().says('查 样例面馆');
    await grid().clicks('走访');
    expect(await grid().title()).toBe('走访 · 样例面馆');
    const form = await grid().text();
    expect(form).toContain('在门口和公共部位看');
    expect(judges(form)).toEqual([]);
    expect(await grid().clicks('记上', { form: { saw: ' ', went: 'note' } })).toContain('请写看到什么');
    const seen = { saw: '门口堆了两个液化气瓶，找 13812345678', went: 'enforcement-team', advised: true };
    await grid().clicks('记上', { form: seen });
    const card = await grid().text();
    for (const said of ['门口堆了两个液化气瓶', '请综合行政执法队看看', '劝过了']) expect(card).toContain(said);
    expect(card).not.toContain('13812345678');
    expect(judges(card)).toEqual([]);
    const noted = await office.with('执法队值班员', '执法队值班群').text();
    for (const said of ['走访看到：样例面馆', '门口堆了两个液化气瓶', '网格员甲']) expect(noted).toContain(said);
    await market().says('查 样例面馆');
    const file = await market().text();
    expect(file).toContain('走访：门口堆了两个液化气瓶');
    expect(file).toContain('今年还没查过');
  });

  test('走访 goes on into a report where it is one, with what was seen', async () => {
    await grid().says('查 样例面馆');
    await grid().clicks('走访');
    await grid().clicks('记上', { form: { saw: '油烟直排到楼上', went: 'case' } });
    expect((await grid().texts()).slice(-2).join('\n')).toContain('油烟直排到楼上');
    const titles = (await grid().texts()).slice(-2).map((one) => one.split('\n')[0]);
    expect(titles.some((one) => one?.startsWith('报一个问题：'))).toBe(true);
  });

  test('several facts told of a place with a file are one report, ticked already, and stand in that file', async () => {
    await grid().says('样例面馆油烟直排，泔水还往雨水口倒');
    expect(await grid().title()).toBe('小餐饮一件事');
    const offered = await grid().text();
    for (const said of ['听到 2 样', '油烟直排、烟道没接']) expect(offered).toContain(said);
    await grid().clicks('报一个问题（勾好 2 样）');
    const form = await grid().text();
    expect(form).toContain('报一个问题：');
    const given = { facts: ['fume', 'slops'], estate: '德加小区', detail: '样例路 1 号', object: '样例面馆' };
    expect(await grid().clicks('提交', { form: given })).toContain('已上报');
    await office.with('执法队值班员').says('查 样例面馆');
    expect(await office.with('执法队值班员').text()).toMatch(/事件 [12] 件/);
  });

  test('企业安检 is the company’s own: its list, its words, and no case by itself', async () => {
    await company().says('查 样例面馆');
    expect(await company().clicks('企业安检')).toContain('开始了');
    const card = await company().text();
    expect(await company().title()).toBe('企业安检 · 样例面馆');
    expect(card).toContain('先出示工作证件');
    expect(judges(card)).toEqual([]);
    await company().says('接着查');
    await company().clicks('下一组');
    await company().says('2不 其余没看成');
    expect(await company().text()).toContain('要改 2');
    await company().says('完成');
    expect(await company().clicks('交上去')).toBe('记下了');
    const told = await company().text();
    expect(told).toContain('企业安检结果 · 样例面馆');
    expect(told).toContain('报一个问题');
    expect(judges(told)).toEqual([]);
    await market().says('查 样例面馆');
    const file = await market().text();
    expect(file).toContain('企业安检　已闭环');
    expect(file).toContain('没有没改完的');
  });

  test('店家自查 is handed over, and nobody of the office ticks it', async () => {
    await grid().says('查 样例面馆');
    const toast = await grid().clicks('请店家自查');
    if (kind === 'workerd') {
      // This host has no public address: the list is handed over on paper.
      expect(toast).toContain('自查单发到');
      const own = (await office.platform.client.chats(idOf('网格员甲'))).find(({ type }) => type === 'p2p')?.chat_id;
      const file = (await office.platform.client.messages(own ?? '')).findLast((one) => one.msg_type === 'file')?.file;
      const sheet = new TextDecoder().decode(await office.platform.client.file(file?.key ?? ''));
      for (const said of ['店家自查', '样例面馆', '□ 好的', '不用交回']) expect(sheet).toContain(said);
    } else {
      expect(toast).toContain('自查页发');
      expect(await grid().title()).toBe('店家自查 · 样例面馆');
      const card = await grid().text();
      expect(card).toContain('不当证据');
      expect(judges(card)).toEqual([]);
    }
    await grid().says('1符合');
    expect(await grid().text()).toContain('您现在没有在查的地方');
  });

  test('a home is looked into with consent alone; what is to be mended there is a case', async () => {
    await market().says('查 样例苑');
    const police = office.with('派出所值班员');
    await police.says('查 样例苑401');
    await police.clicks('出租房一件事');
    const place = { name: '样例苑401', detail: '样例苑 3 幢 401', community: '德加社区' };
    expect(await police.clicks('提交', { form: place })).toContain('DA-2');
    await grid().says('查 样例苑401');
    await grid().clicks('住户同意入户');
    expect(await grid().text()).toContain('同意了才进');
    expect(await grid().clicks('记上，开始看', { form: { agreed: 'nobody' } })).toBe('记上了：没同意，没有进去');
    await police.says('查 样例苑401');
    expect(await police.text()).toContain('同意入户　没做成');
    await grid().says('查 样例苑401');
    await grid().clicks('住户同意入户');
    await grid().clicks('记上，开始看', { form: { agreed: 'tenant' } });
    expect(await grid().title()).toBe('入户看 · 样例苑401');
    const card = await grid().text();
    expect(card).toContain('租客同意了');
    expect(judges(card)).toEqual([]);
    await grid().says('1不 其余没看成');
    await grid().says('完成');
    expect(await grid().clicks('交上去')).toBe('告知了');
    await police.says('查 样例苑401');
    expect(await police.text()).toContain('没改完 1 条');
  });

  test('nothing of it was refused by the platform', async () => {
    expect(await office.rejections()).toEqual([]);
  });
});
