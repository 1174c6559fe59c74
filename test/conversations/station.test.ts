import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../src/workbook/write.ts';
import { HOSTS, type Office, openOffice } from '../harness/office.ts';

const GROUP = '德加网格群';
const PHOTO = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

describe.each(HOSTS)('a Tuesday at the station, on %s', (kind) => {
  let office: Office;
  const head = (group?: string) => office.with('联络站书记', group);
  const worker = (group?: string) => office.with('网格员甲', group);
  const officer = () => office.with('执法队值班员');
  const property = () => office.with('物业人员');
  const keeper = () => office.with('清单管理员');

  beforeAll(async () => {
    office = await openOffice(kind);
  });
  afterAll(() => office.close());

  test('an empty day is one sentence and no card; whoever is not of the office is told who may', async () => {
    await worker().says('今天');
    expect(await worker().text()).toBe('今天没有到期的、等您确认的和答应过的事。');
    await property().says('今天');
    expect(await property().text()).toContain('只给名册里的工作人员');
  });

  test('a duty table is read, shown and taken; wrong names are said by row; nobody else may send one', async () => {
    const header = ['日期', '社区', '姓名', '时间', '备注'];
    const table = (rows: string[][]) => writeWorkbook([{ name: '十一月', header, rows }]);
    const rows = [
      [office.day(), '德加', '执法队值班员', '08:30-17:30', '占道油烟当场看'],
      [office.day(2), '德加社区', '联络站书记', '', ''],
      [office.day(3), '德加社区', '网格员甲', '', ''],
    ];
    await property().sendsFile('值班表.xlsx', await table(rows));
    expect(await property().text()).toContain('值班表由联络站、指挥室和管理员来发');
    await head().sendsFile('值班表.xlsx', await table([...rows, [office.day(4), '某社区', '某人', '晚上', '']]));
    const wrong = await head().text();
    for (const why of ['第 5 行「社区」：不认识「某社区」', '第 5 行「姓名」：名册里没有「某人」', '第 5 行「时间」'])
      expect(wrong).toContain(why);
    await head().sendsFile('值班表.xlsx', await table([...rows, [office.day(1), '德加社区', '', '', '']]));
    expect(await head().text()).toContain('4 个班，1 个没写人');
    expect(await head().clicks('收下')).toBe('收下了');
    await worker().says('今天队员在吗');
    const there = await worker().text();
    expect(there).toContain('执法队值班员');
    expect(there).toContain('能当场定：占道油烟当场看');
    expect(there).toContain('10000000003');
    await worker(GROUP).says('@谁管 今天谁在');
    expect(await worker(GROUP).text()).not.toContain('10000000003');
  });

  test('two presses change a duty; before the second nothing is different', async () => {
    await head().says('换班');
    const [mine] = (await head().text())
      .split('\n')
      .filter((line) => line.includes('换班') && line.includes('德加社区'));
    await head().clicks(mine ?? '');
    expect(await head().clicks('问他', { form: { with: 'duty:ZB-3' } })).toBe('问了，等对方点同意');
    expect(await worker().title()).toBe('联络站书记想和您换班');
    expect(await worker().clicks('同意换')).toBe('换好了');
    expect(await head().text()).toContain('同意了，班换好了');
  });

  test('a problem is written down, sorted, handed on as a case, and answered when it is closed', async () => {
    await property().says('问题清单');
    expect(await property().text()).toContain('由社区和指挥室查看');
    await worker().says('问题清单');
    await worker().clicks('记一个问题');
    const form = { words: '烧烤店的烟飘到楼上，电话13900005678', where: '德加小区3幢楼下', often: 'often' };
    expect(await worker().clicks('记下', { form })).toContain('WT-1');
    expect(await worker().text()).toContain('【电话】');
    await worker().clicks('归类：看是谁的事');
    expect(await worker().clicks('就归到这里', { form: { to: 'matter:CG04' } })).toBe('归好了');
    expect(await worker().text()).toContain('CG04');
    await worker().clicks('交办，立事件');
    // Pressed again, the same form is there: one problem becomes one case.
    await worker().clicks('交办，立事件');
    // What it says is in the form already.
    await worker().clicks('提交', { form: { estate: '德加小区', detail: '3幢楼下', object: '烧烤店' } });
    expect(await worker().clicks('交办，立事件')).toContain('已经上报了');
    await worker().says('WT-1');
    const handed = await worker().text();
    expect(handed).toMatch(/看事件 WX-\d{6}-001/);
    expect(handed).toContain('答复居民');
    await worker().clicks('答复居民');
    expect(await worker().clicks('答复了', { form: { note: '执法队在办，周五前回话' } })).toBe('答复了');
    await worker().says('问题清单');
    expect(await worker().text()).toContain('没答复的 0 个');
  });

  test('what nobody is competent for goes to whoever looks after the list', async () => {
    await head().says('问题清单');
    await head().clicks('记一个问题');
    await head().clicks('记下', { form: { words: '邻居家的风水镜照着我家', where: '', often: 'always' } });
    await head().clicks('没有部门管');
    expect(await head().clicks('提请准入', { form: { note: '法律没有规定' } })).toContain('清单管理员');
    expect((await keeper().texts()).join('\n')).toContain('风水镜');
  });

  test('a talk: its decision is a task with a day, its vote is counted without names, its page has none', async () => {
    await head().says('议事');
    await head().clicks('约一次议事');
    const talk = {
      topic: '3幢门口装不装充电桩',
      day: office.day(0),
      at: '08:00',
      where: '社区二楼',
      invited: '楼道长',
    };
    expect(await head().clicks('约好了', { form: { ...talk, at: '八点' } })).toBe('几点要写成 14:30 这样');
    expect(await head().clicks('约好了', { form: talk })).toContain('YS-1');
    await head(GROUP).says('@谁管 表决 YS-1 同不同意装充电桩');
    expect(await worker(GROUP).clicks('同意')).toBe('投上了，不记名');
    expect(await worker(GROUP).clicks('不同意')).toBe('您投过了，一人一票');
    expect(await office.with('网格员乙', GROUP).clicks('再议')).toBe('投上了，不记名');
    expect(await worker(GROUP).text()).toContain('投了 **2** 票');
    await head().says('YS-1');
    expect(await head().clicks('点票，不再收')).toContain('结果发到群里了');
    expect(await worker(GROUP).text()).toContain('同意 1、不同意 0、再议 1');
    // Who presses the older card in the group is told, and it shows the end as well.
    expect((await worker(GROUP).texts()).filter((card) => card.includes('投了 **2** 票'))).toHaveLength(1);
    expect(await worker(GROUP).clicks('同意')).toBe('点过票了，不再收');
    expect((await worker(GROUP).texts()).filter((card) => card.includes('投了 **2** 票'))).toEqual([]);
    await head().clicks('开好了');
    const held = { attended: '14', line0: '一楼怕吵，楼上要装', line1: '', line2: '', objections: '两户不同意' };
    expect(await head().clicks('记下', { form: held })).toContain('一条决定也没有');
    await head().says('YS-1');
    await head().clicks('记一条决定');
    const task = { what: '装 6 个充电口', by: office.day(2), other: '' };
    expect(await head().clicks('记下', { form: { ...task, who: [] } })).toContain('谁来办');
    const people = new Map((await office.platform.client.people()).map((one) => [one.name, one.id]));
    expect(await head().clicks('记下', { form: { ...task, who: [people.get('执法队值班员')] } })).toContain('提醒');
    await head().clicks('开好了');
    expect(await head().clicks('记下', { form: held })).toBe('记上了');
    await head().says('YS-1');
    const published = await head().clicks('公开');
    expect(published === '' || published.includes('公开')).toBe(true);
  });

  test('a visit at home is for its author and the station; a press makes it a report, pictures and all', async () => {
    await property().says('记 3幢401 灯坏了');
    expect(await property().text()).toContain('走访由网格员和联络站来记');
    await worker(GROUP).says('@谁管 记 3幢401 独居老人');
    expect(await worker(GROUP).text()).toContain('请私聊我记');
    await worker().says('记 德加小区3幢401 楼道里堆满杂物，老人电话13900005678');
    expect(await worker().title()).toBe('走访记下了');
    expect(await worker().text()).toContain('13900005678');
    await worker().sends(PHOTO);
    expect(await worker().text()).toContain('记在刚才那条走访下面');
    await worker().says('走访');
    await head().says('走访');
    expect(await head().text()).toContain('德加小区3幢401');
    await office.with('网格员乙').says('走访');
    expect(await office.with('网格员乙').text()).not.toContain('堆满杂物');
    await worker().clicks('转上报');
    const form = await worker().text();
    expect(form).not.toContain('13900005678');
    // What it is surely about is sorted already; anything else the desk sorts.
    expect(form).toContain('楼道堆物');
    await worker().says('记 德加小区3幢402 闻到很重的煤气味，人头晕');
    expect((await worker().texts()).slice(-3).join('\n')).toContain('119');
  });

  test('what was brought up and answered is in the figures of the station and of the street, and is nobody’s own', async () => {
    await head().says('统计');
    const own = await head().text();
    for (const said of ['居民提的问题　**2**', '问题答复　**1/1**', '没算进去的　问题答复：还没到期限的 1'])
      expect(own).toContain(said);
    await officer().says('统计');
    expect(await officer().text()).not.toContain('居民提的问题');
  });

  test('at four: nobody is at the station tomorrow; the next morning one card each, the task on its day', async () => {
    await office.passes('PT6H');
    expect((await head().texts()).join('\n')).toContain('明天联络站没有人');
    await office.passes('PT17H');
    const morning = (await head().texts()).join('\n');
    expect(morning).toContain('没答复的问题 1 个');
    await office.passes('PT8H');
    expect((await officer().texts()).join('\n')).toContain('议事定的事要到期了');
    for (const said of ['今天', '今天有什么事？', '今天的事']) {
      await officer().says(said);
      expect(await officer().title()).toBe('今天');
    }
    expect(await office.rejections()).toEqual([]);
  });
});
