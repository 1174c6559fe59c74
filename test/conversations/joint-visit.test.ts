import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf } from '../store/report-case.ts';
import { HOSTS, type Office, openOffice } from '../harness/office.ts';

/** yyyy-mm-dd of the office's now, in Shanghai. */
const today = (office: Office) => new Date(office.platform.clock.now() + 8 * 3_600_000).toISOString().slice(0, 10);

describe.each(HOSTS)('two departments go to a small restaurant together, on %s', (kind) => {
  let office: Office;
  const team = () => office.with('执法队值班员');
  const head = () => office.with('执法队负责人');
  const market = () => office.with('市监所值班员');

  beforeAll(async () => {
    office = await openOffice(kind);
  });
  afterAll(() => office.close());

  test('a file, a plan, both heads agree, both send somebody', async () => {
    await team().says('查 样例面馆');
    await team().clicks('小餐饮一件事');
    const place = { name: '样例面馆', detail: '样例路 1 号', community: '德加社区' };
    expect(await team().clicks('提交', { form: place })).toContain('DA-1');
    await team().says('查 样例面馆');
    await team().clicks('排一次检查');
    const drawn = {
      ...{ name: '面馆联查', lists: ['small-restaurant', 'bottled-gas-user'], notice: false, reason: 'plan' },
      ...{ departments: ['enforcement-team', 'market-supervision'], from: today(office), to: today(office) },
    };
    await team().clicks('提交', { form: drawn });
    await team().clicks('送批');
    await head().clicks('同意');
    await market().clicks('同意');
    await head().clicks('派人');
    await head().clicks('提交', { form: { people: [idOf('执法队值班员'), idOf('执法队负责人')] } });
    await market().clicks('派人');
    await market().clicks('提交', { form: { people: [idOf('市监所值班员')] } });
    expect(await team().clicks('定下，不预先通知')).toContain('不预先通知');
  });

  test('one begins for all who are sent; each item is pressed by its own department', async () => {
    await team().says('开始检查');
    expect(await team().clicks('开始　样例面馆　今天')).toContain('JC-1 开始了');
    const card = await market().text();
    for (const said of ['已答 0/28', '今年第 1 次', '样例-003', '进门之前']) expect(card).toContain(said);
    expect(await head().title()).toBe('检查 · 样例面馆');
    await market().clicks('1–7　证照、食品　0/7');
    expect(await market().clicks('符合', { index: 0 })).toBe('记了');
    await team().says('1不');
    expect(await team().text()).toBe('都没有记：1：这一条由市场监管所判');
    for (const who of ['网格员甲', '物业人员', '联络站书记']) {
      await office.with(who).says('3不');
      expect(await office.with(who).text()).toContain('您现在没有在查的地方');
    }
  });

  test('what cannot wait says first what to do and whom to call', async () => {
    for (const who of [market(), team()]) {
      await who.says('接着查');
      for (let group = 1; group < 4; group++) await who.clicks('下一组');
    }
    console.log(await team().texts());
    console.log(await market().text());
  });

  test('y', async () => {
    await market().says('7不 其余符合');
    console.log(await market().text());
    await team().says('其余符合');
    console.log(await team().text());
    await team().says('完成');
    console.log(await team().text());
  });
});
