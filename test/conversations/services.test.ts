import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTS, type Office, openOffice } from '../harness/office.ts';

/** A service and a session of its own are shown only in the presser's own chat; the sample roster has these. */
const [HOST, WORKER, NEIGHBOUR] = ['联络站书记', '网格员甲', '物业人员'];

describe.each(HOSTS)('one class from its opening to the roll, on %s', (kind) => {
  let office: Office;
  const host = () => office.with(HOST ?? '');
  const worker = () => office.with(WORKER ?? '');
  const neighbour = () => office.with(NEIGHBOUR ?? '');

  beforeAll(async () => {
    office = await openOffice(kind);
  });
  afterAll(() => office.close());

  test('a service is found by asking for it, and says what it is before anything else', async () => {
    await neighbour().says('请问有没有夜校');
    expect(await neighbour().title()).toBe('青年夜校');
    const card = await neighbour().text();
    expect(card).toContain('下班以后来学一样');
    expect(card).toContain('现在没有在收人的班');
    expect(card).toContain('样例，等街道填');
    await neighbour().says('报名');
    expect(await neighbour().title()).toBe('街道的服务');
    await neighbour().says('夜校太吵');
    expect(await neighbour().title()).not.toBe('青年夜校');
  });

  test('whoever offers it opens a session; nobody else may', async () => {
    await neighbour().says('开班');
    expect(await neighbour().text()).toBe('开班由办这项服务的部门和清单管理员来开');
    await host().says('开班');
    expect(await host().clicks('咖啡拉花班')).toMatch(/私聊|在下面了/);
    expect(await host().title()).toBe('开班 · 青年夜校');
    const form = { name: '咖啡拉花班', where: '邻里中心二楼', first: office.day(2), minutes: '90' };
    const rest = { lessons: '1', everyDays: '7', places: '1' };
    expect(await host().clicks('开班', { form: { ...form, ...rest, at: '七点' } })).toBe('几点开始要写成 19:00 这样');
    const said = await host().clicks('开班', { form: { ...form, ...rest, at: '19:00' } });
    expect(said).toContain('开好了，编号 KB-1');
    expect(await host().text()).toContain('KB-1　0/1 人　候补 0 人');
  });

  test('the first is in, the second waits and is told which place and why', async () => {
    await neighbour().says('夜校');
    const card = await neighbour().text();
    expect(card).toContain('剩 1 位');
    await neighbour().says('KB-1');
    await neighbour().clicks('报名');
    expect(await neighbour().clicks('报名', { form: { name: '邻居一', age: '17' } })).toBe('要满 18 岁才能报');
    expect(await neighbour().clicks('报名', { form: { name: '邻居一', age: '30' } })).toBe('报上了');
    expect(await neighbour().text()).toContain('报上了，还没交钱');
    await worker().says('KB-1');
    await worker().clicks('替别人报名');
    const other = { name: '邻居二', phone: '139-0000-5678', age: '70' };
    expect(await worker().clicks('替他报名', { form: { ...other, consent: 'no' } })).toBe(
      '他没同意就不能报；请当面问过再报',
    );
    expect(await worker().clicks('替他报名', { form: { ...other, consent: 'yes' } })).toBe('满了，给他排上候补了');
    expect(await worker().text()).toContain('邻居二：候补第 1 位：1 个名额满了，下一个就轮到');
    await worker().says('KB-1');
    await worker().clicks('替别人报名');
    expect(await worker().clicks('替他报名', { form: { ...other, consent: 'yes' } })).toBe('这个电话已经报过了');
  });

  test('the names are for whoever runs it, and for nobody else', async () => {
    await host().says('我的班');
    await host().clicks('名单　咖啡拉花班　收 1 人，满了，1 人候补');
    const list = await host().text();
    for (const seen of ['邻居一', '邻居二　13900005678', '候补，按先后']) expect(list).toContain(seen);
    expect(
      await neighbour()
        .clicks('看咖啡拉花班')
        .catch(() => 'none'),
    ).toBe('none');
    const told = [...(await neighbour().texts()), ...(await worker().texts())].join('\n');
    expect(told).not.toContain('13900005678');
    expect(await host().clicks('邻居一　交了')).toBe('记上了');
  });

  test('the host is asked and answers, each in their own chat; one question is answered once', async () => {
    await neighbour().says('KB-1');
    await neighbour().clicks('问老师');
    expect(await neighbour().clicks('问', { form: { words: '要自己带杯子吗' } })).toBe('问了，老师回了告诉您');
    expect(await host().title()).toBe('有人问您 · 咖啡拉花班');
    expect(await host().text()).toContain('要自己带杯子吗');
    expect(await host().clicks('回他', { form: { words: '不用，教室里有' } })).toBe('回了，发到他和我的私聊');
    expect(await neighbour().text()).toContain(`${HOST}回您：不用，教室里有`);
    expect([...(await worker().texts())].join('\n')).not.toContain('杯子');
  });

  test('who leaves frees the place at once: the next is asked, and takes it for whom they signed up', async () => {
    await neighbour().says('我的报名');
    await neighbour().clicks('看咖啡拉花班');
    expect(await neighbour().clicks('退出')).toBe('退出了');
    expect(await worker().title()).toBe('轮到您了，有一个位子');
    expect(await worker().text()).toContain('您替 邻居二 报的，请告诉他');
    expect(await host().title()).toBe('有人退出了');
    expect(await worker().clicks('要这个位子（邻居二）')).toBe('位子是您的了');
    expect(await host().clicks('名单')).toMatch(/私聊|在下面了/);
    expect(await host().text()).toContain('1/1 人　候补 0 人');
  });

  test('the evening before and two hours before, and the roll on the spot', async () => {
    await office.passes('P1DT8H5M');
    expect((await worker().texts()).join('\n')).toContain('明天上课');
    expect((await host().texts()).join('\n')).toContain('明天您有课');
    await office.passes('PT23H');
    expect(await worker().title()).toBe('快上课了');
    await office.passes('PT2H');
    await host().says('我的班');
    await host().clicks('名单　咖啡拉花班　收 1 人，满了');
    await host().clicks('点名：第 1 次　今天 19:00');
    expect(await host().text()).toContain('到 **1** 人，没来 **0** 人');
    await host().clicks('邻居二');
    expect(await host().text()).toContain('到 **0** 人，没来 **1** 人');
    await host().clicks('没来　邻居二');
    expect(await host().clicks('点好了')).toBe('点名记好了');
    expect(await host().text()).toContain('到 1/1 次');
  });

  test('when it is over everybody hears how often they came, and what the host gives back', async () => {
    await office.passes('PT14H');
    expect(await worker().title()).toBe('结课了');
    const over = await worker().text();
    expect(over).toContain('邻居二：上了 1/1 次');
    expect(over).toContain('一次课不缺的');
    // And it is in the figures of the street, in numbers alone.
    const leader = office.with('带班领导');
    await leader.says('服务统计');
    const figures = await leader.text();
    for (const said of ['开的班　**1**', '报上　**1/1**', '候补等到　**1/1**', '到课　**1/1**', '全勤　**1/1**'])
      expect(figures).toContain(said);
    expect(figures).not.toContain('邻居');
    expect(await office.rejections()).toEqual([]);
  });
});
