import { describe, expect, test } from 'vitest';
import { HOSTS } from '../harness/office.ts';
import { officeOfTheList } from './office-of-the-list.ts';

describe.each(HOSTS)('the list is changed from chat, on %s', (kind) => {
  const { keeper, leader, legal, market, office, team } = officeOfTheList(kind);

  test('a saying: the keeper writes it, sees what it does to the search, and publishes it alone', async () => {
    await keeper().says('改 CG04');
    expect(await keeper().title()).toBe('改哪里：餐饮油烟扰民');
    await keeper().clicks('加一句群众说法');
    const form = { saying: '楼底下烤鱼店熏得慌', why: '居民这样问过' };
    expect(await keeper().clicks('提交', { form })).toContain('拟稿');
    const card = (await keeper().texts()).at(-1) ?? '';
    expect(card).toContain('楼底下烤鱼店熏得慌');
    expect(card).toMatch(/试了 \d+ 句：\*\*0\*\* 句原来对的会错/);
    expect(await keeper().clicks('发布')).toContain('已生效');
    // The new list is made and swapped in before the card is drawn anew.
    await office().passes('PT1M');
    expect(await keeper().text()).toContain('第 2 版');
  });

  test('who does not look after the list is told who does', async () => {
    await office().with('网格员甲').says('改 CG04');
    expect(await office().with('网格员甲').text()).toContain('清单由清单管理员发布');
    await office().with('网格员甲').says('提议');
    expect(await office().with('网格员甲').text()).toContain('点卡片上的「不对」');
  });

  test('what is said by half, or of a matter that is not there, is answered with how to say it', async () => {
    const answered = async (words: string) => {
      await keeper().says(words);
      return keeper().text();
    };
    for (const words of ['改CG99', '下载CG99', '意见CG99'])
      expect(await answered(words)).toContain('清单里没有「CG99」');
    for (const words of ['改', '下载', '意见']) expect(await answered(words)).toContain(`${words} CG04`);
    for (const words of ['下载 新事项', '下载 新事项 火星']) expect(await answered(words)).toContain('下载空表');
    expect(await answered('意见 CG04')).toContain('您管清单');
    expect(await answered('改cg04')).toContain('改哪里：餐饮油烟扰民');
  });

  test('a department says in its own words what is wrong; the keeper writes it and asks those concerned', async () => {
    await office().with('执法队值班员').says('意见 CG04');
    const form = { words: '时限太短，办不完 13800001234', why: '要等检测结果' };
    expect(await office().with('执法队值班员').clicks('提交', { form })).toContain('拟稿');
    expect(await keeper().text()).toContain('时限太短，办不完 【电话】');
    await keeper().clicks('写这一条');
    await keeper().clicks('改办理时限');
    await keeper().clicks('提交', { form: { days: '8', why: '检测要一周' } });
    expect(await keeper().clicks('送会签')).toContain('会签');
    // Nobody of it is in the roster: whoever looks after the list rings it up.
    expect(await keeper().text()).toContain('生态环境分局在名册里没有人，没有送到');
    expect(await team().title()).toContain('餐饮油烟扰民');
    expect(await office().with('网格员乙').count()).toBe(0);
  });

  test('one agrees, one is against, one is silent: a council, the 司法所, and the leader sees both views', async () => {
    expect(await team().clicks('同意')).toContain('会签');
    await market().clicks('不同意、要改');
    const form = { answer: 'object', words: '八天太长，居民等不起' };
    await office().with('市监所值班员').clicks('提交', { form });
    await office().passes('P7D');
    const card = (await keeper().texts()).findLast((text) => text.includes('有分歧')) ?? '';
    expect(card).toContain('生态环境分局（在管）：未答');
    expect(card).toContain('不同意，八天太长，居民等不起（市监所值班员）');
    expect(card).toContain('有分歧');
    await keeper().clicks('记会商结果');
    expect(await keeper().clicks('提交', { form: { words: '执法队说要等检测，市监所说先答复' } })).toContain('法审');
    await legal().clicks('法审');
    expect(await legal().clicks('提交', { form: { verdict: 'lawful' } })).toContain('审定');
    const decided = await leader().text();
    for (const part of ['未答', '八天太长', '先答复', '合法']) expect(decided).toContain(part);
  });

  test('the leader decides with meeting and day; a future day waits, and comes by itself', async () => {
    await leader().clicks('采纳');
    const form = { meeting: '第12次办公会', date: office().day(1), from: office().day(3) };
    expect(await leader().clicks('提交', { form })).toContain('不能晚于今天');
    const past = { ...form, date: office().day(), from: office().day(-1) };
    expect(await leader().clicks('提交', { form: past })).toContain('不能早于今天');
    const good = { ...form, date: office().day(), from: office().day(3) };
    expect(await leader().clicks('提交', { form: good })).toContain('待生效');
    expect(await team().title()).toBe('清单改了：餐饮油烟扰民');
    await office().passes('P4D');
    await leader().says('我的提议');
    await keeper().says('提议');
    expect(await keeper().text()).toContain('现在没有');
  });

  test('whoever decided takes it back, by a new edition; the departments hear of it', async () => {
    await leader().clicks('回退');
    const form = { words: '先试八天不合适', meeting: '第13次办公会', date: office().day() };
    expect(await leader().clicks('提交', { form })).toContain('已回退');
    expect(await team().title()).toBe('改回来了：餐饮油烟扰民');
  });
});
