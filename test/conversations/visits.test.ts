import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTS, type Office, openOffice } from '../harness/office.ts';

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe.each(HOSTS)('a shed of e-bikes is looked through alone by the community, on %s', (kind) => {
  let office: Office;
  const grid = () => office.with('网格员甲');

  beforeAll(async () => {
    office = await openOffice(kind);
  });
  afterAll(() => office.close());

  test('the list of fourteen begins with where', async () => {
    await grid().says('自查');
    expect(await grid().title()).toBe('接着查、开始查');
    await grid().clicks('电动自行车停放充电场所');
    expect(await grid().title()).toBe('自己看 · 电动自行车停放充电场所');
    const form = { estate: '德加小区', detail: '3 幢北侧车棚' };
    expect(await grid().clicks('开始看', { form })).toBe('记上了');
    const card = await grid().text();
    expect(card).toContain('已答 0/14');
    expect(card).toContain('物业到场');
    for (const judging of ['检查', '不符合', '责令', '整改', '处罚']) expect(card).not.toContain(judging);
  });

  test('each press is kept, and none is right by default', async () => {
    await grid().clicks('1–7　电动车　0/7');
    expect(await grid().clicks('好的', { index: 0 })).toBe('记了');
    expect(await grid().clicks('要改', { index: 1 })).toBe('记了');
    const card = await grid().text();
    expect(card).toContain('已答 2/14　要改 1');
    expect(card).not.toContain('其余都是好的');
  });

  test('a picture joins what was found last', async () => {
    await grid().sends(PNG);
    expect(await grid().text()).toMatch(/^收到，记在第 2 条「/);
  });

  test('by number, all of it or none', async () => {
    await grid().says('5不 99没');
    expect(await grid().text()).toContain('都没有记：「99」没有这个编号，只有 1 到 14');
    await grid().says('５不，其余符合');
    expect(await grid().text()).toContain('都没有记：还没翻到 ');
    await grid().says('接着查');
    await grid().clicks('下一组');
    await grid().says('５不，7没 其余符合');
    const card = await grid().text();
    expect(card).toContain('记了：要改 5；没看到 7；其余 10 条好的。都记了，发「完成」');
  });

  test('what is to be mended becomes a case for each department and urgency, and its picture goes along', async () => {
    await grid().says('完成');
    expect(await grid().title()).toBe('自查完了 · 德加小区');
    expect(await grid().clicks('交上去')).toBe('告知了');
    const told = await grid().texts();
    expect(told.join('\n')).toContain('自查结果 · 德加小区');
    await grid().says('我的事件');
    expect(await grid().text()).toContain('德加小区：');
  });

  test('nothing can be changed any more, and nothing of it was refused by the platform', async () => {
    await grid().says('3改符合');
    expect(await grid().text()).toContain('您现在没有在查的地方');
    expect(await office.rejections()).toEqual([]);
  });
});
