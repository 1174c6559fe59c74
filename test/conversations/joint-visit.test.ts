import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { thirdDepartment } from '../../sandbox/sample-roster.ts';
import { HOSTS, type Office, openOffice } from '../harness/office.ts';
import { newestFile, newestRows } from './handed-out.ts';
import { planJointVisit } from './plan-joint-visit.ts';

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe.each(HOSTS)('three departments go to a small restaurant together, on %s', (kind) => {
  let office: Office;
  const team = () => office.with('执法队值班员');
  const head = () => office.with('执法队负责人');
  const market = () => office.with('市监所值班员');
  const fire = () => office.with('应急消防经办');

  /** The newest paper of the team, as it is printed. */
  const paper = async () => new TextDecoder().decode(await newestFile(office, '执法队值班员'));

  beforeAll(async () => {
    office = await openOffice(kind);
    await office.enrols(thirdDepartment(office.platform.clock.now()));
  });
  afterAll(() => office.close());

  test('a file, a plan, each body agrees, each sends somebody', async () => {
    await planJointVisit(office);
    expect(await team().text()).toContain('今天您去，3 个部门一起；清单能打印');
    if (kind === 'workerd') {
      // This host has no public address: the same list comes as a file, with the same numbers.
      expect(await team().clicks('打印清单（A4，编号一样）')).toMatch(/私聊|在下面了/);
      const list = await paper();
      for (const said of ['检查清单 JH-1', '样例面馆', '□ 没看成', '市场监管所：市监所值班员'])
        expect(list).toContain(said);
      expect(list.match(/<strong>/g)).toHaveLength(31);
    }
  });

  test('one begins for all who are sent; each item is pressed by its own department', async () => {
    await team().says('开始检查');
    expect(await team().clicks('开始　样例面馆　今天')).toContain('JC-1 开始了');
    const card = await market().text();
    for (const said of ['已答 0/31', '今年第 1 次', '样例-003', '进门之前']) expect(card).toContain(said);
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

  test('what cannot wait says first what to do; another’s item is read and not pressed', async () => {
    // Each goes on with the first card that has a question of their own.
    for (const [who, on] of [
      [market(), 4],
      [team(), 3],
    ] as const) {
      await who.says('接着查');
      for (let n = 0; n < on; n++) await who.clicks('下一组');
    }
    expect(await market().text()).toContain('综合行政执法队判：还没记');
    await team().clicks('不符合', { index: 0 });
    const alarm = await team().text();
    expect(alarm).toContain('先处理：26 地下室、半地下室或不通风的屋里用了气');
    expect(alarm).toContain('现在做');
    expect(alarm).toContain('先找　瓶装燃气企业');
    await team().sends(PNG);
    expect(await team().text()).toMatch(/^收到，记在第 26 条「地下室、半地下室或不通风的屋里用了气」/);
    expect(await team().clicks('处理好了，接着看')).toBe('');
  });

  test('two look at the same: 不符合 holds, both names are kept', async () => {
    await head().says('26符合');
    await head().says('接着查');
    for (let n = 0; n < 3; n++) await head().clicks('下一组');
    const card = await head().text();
    expect(card).toContain('执法队值班员：不符合，执法队负责人：符合');
  });

  test('the rest by words, each their own; what is wrong in a message takes nothing of it in', async () => {
    await market().says('7不 其余符合 灭火器');
    expect(await market().text()).toContain('都没有记：「灭火器」没看懂');
    await market().says('７不，其余符合');
    expect((await market().texts()).at(-2)).toContain('先处理：7');
    expect(await market().text()).toContain('不符合 7；其余 7 条符合');
    await fire().says('18不 其余符合');
    await team().says('25不 其余符合');
    await team().clicks('14–19　燃气、消防　6/6');
    await team().says('完成');
    expect(await team().text()).toContain('31 条，不符合 4 条');
  });

  test('told on the spot; each department and urgency has its case', async () => {
    expect(await team().clicks('当场告知')).toBe('告知了');
    // Whoever looked with them sees on their own card that it is over.
    for (const who of [market(), fire(), head()]) expect((await who.texts()).join('\n')).toContain('看告知单');
    const told = (await team().texts()).find((one) => one.startsWith('告知单')) ?? '';
    for (const said of [
      '样例-001',
      '样例-005',
      '今年第 1 次',
      '第七十九条第二款',
      '这不是行政处罚，也不是责令改正通知书',
    ])
      expect(told).toContain(said);
    expect(await team().texts()).toContain('JH-1 面馆联查：每一家都走完了，查了 1 家，31 条，4 条不符合');
    const chat = office.with('市监所值班员', '市监所值班群');
    expect(await chat.text()).toContain('样例面馆');
    await chat.clicks('签收');
    const own = office.with('执法队值班员', '执法队值班群');
    expect(await own.count()).toBe(2);
    const cases = (await own.texts()).join('\n');
    for (const said of ['最迟 今天', '地下室、半地下室', '灶没有熄火保护', '现场照片']) expect(cases).toContain(said);
    await own.clicks('签收');
    await office.passes('PT1M');
    expect(await team().clicks('打印告知单')).toMatch(/私聊|在下面了/);
    const sheet = await paper();
    for (const said of ['检查结果告知单', '样例面馆', '见证人', '不签的原因', '这不是行政处罚'])
      expect(sheet).toContain(said);
    expect(await team().clicks('拒签／纸质签收')).toMatch(/私聊|在下面了/);
    expect(await team().clicks('记上', { form: { kind: 'refused', reason: '老板不在' } })).toBe('拒签要写原因和见证人');
    expect(await team().clicks('记上', { form: { kind: 'refused', reason: '老板不在', witness: '社区样例' } })).toBe(
      '记上了',
    );
    expect(await team().text()).toContain('拒签，原因：老板不在，见证人：社区样例');
  });

  test('only what failed is looked at again, and the lines of the cases follow', async () => {
    await market().says('查 样例面馆');
    const file = await market().text();
    for (const said of ['没改完 4 条', '市场监管所 1/2', '整改中，31 条，4 条要改']) expect(file).toContain(said);
    // On the day's card: a department's own, all of a community's places, and nothing of another's.
    for (const [who, count] of [
      ['执法队值班员', 2],
      ['市监所值班员', 1],
      ['联络站书记', 4],
      ['网格员甲', 4],
    ] as const) {
      await office.with(who).says('今天');
      expect([who, await office.with(who).text()]).toEqual([
        who,
        expect.stringContaining(`检查查出、没改完的 ${count} 条，1 家`),
      ]);
    }
    await office.with('网格员乙').says('今天');
    expect(await office.with('网格员乙').text()).not.toContain('没改完');
    await office.with('网格员甲').clicks(`样例面馆　4 条　今天到期`);
    expect(await office.with('网格员甲').text()).toContain('没改完 4 条');
    await office.passes('PT3H');
    // Two phones at once come to one re-check; who looks has taken what nobody signed for yet.
    await fire().clicks('看告知单');
    await Promise.all([team(), fire()].map((one) => one.clicks('去复查')));
    expect(await market().title()).toBe('复查 · 样例面馆');
    await head().says('查 样例面馆');
    expect((await head().text()).match(/复查（[^）]*）进行中/g)).toHaveLength(1);
    await market().clicks('7、18、25–26　食品、消防、燃气　0/4');
    const card = await market().text();
    expect(card).toContain('**7**');
    expect(card).not.toContain('**1**');
    await market().clicks('符合', { index: 0 });
    await team().says('25符合 26不');
    await fire().says('18符合');
    await team().says('完成');
    expect(await team().clicks('当场告知')).toBe('告知了');
    // Whoever pressed accepted it, whoever told it.
    const theirs = office.with('市监所值班员', '市监所值班群');
    const onTheirs = (await theirs.texts()).join('\n');
    expect(onTheirs).toContain('已改好（市监所值班员）');
    // With its last line it is closed, or the desk looks first; nobody is asked for a 反馈 of its own.
    expect(onTheirs).toMatch(/已办结|核查/);
    expect(onTheirs).not.toContain('点「反馈」');
    await market().says('查 样例面馆');
    const after = await market().text();
    expect(after).toContain('没改完 1 条');
    expect(after).toContain('地下室、半地下室');
    expect(after).not.toContain('市场监管所 2/2');
  });

  test('the place changes hands: whoever leads what is left there hears it', async () => {
    await team().says('查 样例面馆');
    await team().clicks('换店、停业');
    const hands = { what: 'operator', name: '样例面馆' };
    expect(await team().clicks('提交', { form: hands })).toContain('换了店家');
    const heard = await office.with('执法队值班员', '执法队值班群').text();
    for (const said of ['样例面馆（DA-1）换了店家', '请当面告诉现在的店家']) expect(heard).toContain(said);
  });

  test('the last line is put right on the case itself: the visit closes by itself, and the plan with it', async () => {
    const own = office.with('执法队值班员', '执法队值班群');
    await own.clicks('复查');
    await team().clicks('提交', { form: { line_1: 'corrected', seen: true } });
    await office.passes('PT2M');
    await market().says('查 样例面馆');
    const file = await market().text();
    for (const said of ['没有没改完的', '复查（综合行政执法队、市场监管所、应急消防管理站）已闭环', '改好的 4 条'])
      expect(file).toContain(said);
    await market().says('我的检查');
    expect(await market().text()).toContain('没有和您有关的检查');
  });

  test('it is counted in the figures of those who lead, in the same words as everywhere', async () => {
    const leader = office.with('带班领导');
    await leader.says('统计');
    const figures = await leader.text();
    for (const said of [
      '检查　**1**',
      '联合检查　**1/1**',
      '查出　**4**',
      '当场改好　**0/4**',
      '按期改好　**4/4**',
      '一次复查过　**3/4**',
    ])
      expect(figures).toContain(said);
  });

  test('the month’s workbook and the list of what is made public say the same', async () => {
    const leader = office.with('带班领导');
    await leader.says(`月报 ${Number(office.day().slice(5, 7))}月`);
    await leader.clicks('要表格');
    const month = await newestRows(office, '带班领导', '一件事');
    expect(month[0]?.slice(0, 2)).toEqual(['一件事', '总事件']);
    expect(month.find(([name]) => name?.startsWith('小餐饮'))?.join(' ')).toContain(' 1 3 0/1 ');
    await market().says('公示名单');
    const listed = await newestRows(office, '市监所值班员', '检查结果');
    expect(listed).toHaveLength(2);
    expect(listed[1]?.slice(0, 2)).toEqual(['JC-1', '样例面馆']);
  });

  test('nothing was refused by the platform', async () => {
    expect(await office.rejections()).toEqual([]);
  });
});
