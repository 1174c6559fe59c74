import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWhistle, PHOTO } from '../council/story.ts';
import { HOSTS, type Office, openOffice } from '../harness/office.ts';

describe.each(HOSTS)('the recycling shop, whistled, on %s', (kind) => {
  let office: Office;
  let story: ReturnType<typeof openWhistle>;
  const station = () => story.group('联络站书记');
  const market = () => office.with('市监所值班员', '市监所值班群');

  beforeAll(async () => {
    office = await openOffice(kind);
    story = openWhistle(office);
    await story.report();
    await story.duty().clicks('签收');
  });
  afterAll(() => office.close());

  test('first the patrol is offered, without anybody’s consent', async () => {
    await story.worker().says(`事件 ${story.number()}`);
    await story.worker().clicks('吹哨');
    expect(await story.worker().text()).toContain('不用审批');
    expect(await story.worker().clicks('先请片区队员到场')).toContain('已记上');
    expect(await story.officer().title()).toBe('请到现场：废品回收站点扰民');
  });

  test('then the whistle is asked for, and agreed to by the desk', async () => {
    await story.worker().says(`事件 ${story.number()}`);
    await story.worker().clicks('吹哨');
    expect(await story.worker().text()).toContain('已经请过片区队员');
    await story.whistles();
    const card = await story.desk().text();
    expect(await story.desk().title()).toBe('请审批吹哨：废品回收站点扰民');
    for (const part of ['房东、物业、业委会谈过两次', '居民代表甲', '联络站书记', '夜里装车没人拦'])
      expect(card).toContain(part);
    expect(await story.groupsOf('执法队值班员')).toEqual([]);
    expect(
      await story
        .duty()
        .clicks('同意吹哨')
        .catch((error: Error) => error.message),
    ).toContain('no card');
    expect(await story.desk().clicks('同意吹哨')).toContain('已记上');
    expect((await story.desk().texts()).at(-1)).toContain('应急消防管理站在名册里没有人');
  });

  test('the group is there: owned by the bot, pinned, announced, with those who belong in it', async () => {
    const group = await story.groupDetail();
    expect(group).toMatchObject({
      name: `【吹哨】${story.number()} 废品回收站点扰民 德加小区`,
      owner: 'bot',
      dissolved: false,
    });
    expect(group?.description).toContain(`事件 ${story.number()} 第 1 轮吹哨`);
    const names = group?.people.map((person) => person.name).sort();
    expect(names).toEqual(
      ['执法队值班员', '指挥室派遣员', '派出所值班员', '物业人员', '网格员甲', '联络站书记'].sort(),
    );
    const manager = group?.people.find((person) => group.managers.includes(person.id));
    expect(manager?.name).toBe('执法队值班员');
    expect(group?.pins).toHaveLength(1);
    expect(group?.top_notice?.message_id).toBe(group?.pins[0]?.message_id);
    for (const part of ['议程', '背景', '职责边界', '第十七条', '要在会上说清的', '【电话】'])
      expect(group?.announcement).toContain(part);
    expect(group?.announcement).not.toContain('13800001234');
    const card = await (await station()).text();
    expect(card).toContain('市场监管所**　还没报到');
    expect(card).not.toContain('13800001234');
    expect(await (await station()).count()).toBe(1);
  });

  test('a department of which nobody was named is whistled in its duty chat, and joins by 报到', async () => {
    expect(await market().title()).toBe('吹哨报到：废品回收站点扰民');
    expect(await story.groupsOf('市监所值班员')).toEqual([]);
    expect(await market().clicks('报到')).toBe('报到：已记上');
    expect((await story.groupsOf('市监所值班员')).length).toBe(1);
    expect(await (await station()).text()).toMatch(/市场监管所\*\*　今天 \d\d:\d\d 已报到（市监所值班员）/);
  });

  test('each department reports for itself, once', async () => {
    const police = await story.group('派出所值班员');
    expect(await police.clicks('报到')).toBe('报到：已记上');
    expect(await police.clicks('报到')).toContain('由他们自己点');
    expect(await (await story.group('网格员甲')).clicks('报到')).toContain('报到由被吹哨的部门操作');
    expect(await (await station()).clicks('报到')).toBe('报到：已记上');
    expect(await (await story.group('物业人员')).clicks('报到')).toBe('报到：已记上');
    expect(await (await station()).text()).toContain('应急消防管理站**　还没报到');
  });

  test('what is asked of 「这件」 in the group is asked of its case, shown to whoever asks in their own chat', async () => {
    const group = await story.group('派出所值班员');
    await group.says('@谁管 这件怎么样了');
    expect((await office.with('派出所值班员').texts()).slice(-2).join()).toContain(story.number());
    expect(await group.text()).not.toContain(story.number());
  });

  test('what is said to the bot in the group is kept, briefly confirmed, and changes nothing', async () => {
    const police = await story.group('派出所值班员');
    await police.says('@谁管 进展 已查，没有废旧金属备案');
    expect(await police.text()).toBe('记下了：进展');
    await (await station()).says('@谁管 决定：周五前搬走占道的废品');
    expect(await (await station()).text()).toBe('记下了：决定');
    await police.says('@谁管 进展');
    expect(await police.text()).toContain('请把进展写在后面');
    const [chat] = await story.groupsOf('派出所值班员');
    const { client } = office.platform;
    const policeman = (await client.people()).find((one) => one.name === '派出所值班员')?.id ?? '';
    await client.say({ as: policeman, chat: chat?.chat_id ?? '', text: '@谁管 进展 现场拍了照', image: PHOTO });
    await client.idle();
    const [noted, receipt] = (await police.texts()).slice(-2);
    expect(noted).toBe('记下了：进展；照片收好了再说一声');
    expect(receipt).toContain('照片收进 WX');
    const before = await police.count();
    await police.says('我们先去吃饭');
    expect(await police.count()).toBe(before + 1);
    await police.says('@谁管 遛狗不牵绳怎么办');
    expect(await police.title()).toBe('不文明养犬');
    await story.worker().says(`事件 ${story.number()}`);
    const [card, timeline] = (await story.worker().texts()).slice(-2);
    expect(card).toContain('会商中');
    expect(timeline).toContain('派出所值班员**　进展');
    expect(timeline).toContain('没有废旧金属备案');
    expect(timeline).toContain('联络站书记**　决定');
  });

  test('a part spoken of is only given when the lead confirms it, and finished by whose it is', async () => {
    const police = await story.group('派出所值班员');
    await police.says('@谁管 分工 市监所 核对营业执照 明天');
    expect(await police.title()).toBe('分工，等主责部门确认');
    expect(await police.text()).toContain('核对营业执照');
    expect(await police.clicks('确认分工')).toContain('分工由主责部门、指挥室或带班领导确认');
    const lead = await story.group('执法队值班员');
    expect(await lead.clicks('确认分工')).toBe('分工已定');
    expect(await lead.title()).toBe('分工');
    expect(await market().text()).toContain('核对营业执照');
    expect(await police.clicks('已完成')).toContain('由他们点「已完成」');
    expect(await (await story.group('市监所值班员')).clicks('已完成')).toBe('记下了：已完成');
    expect(await lead.title()).toBe('分工已完成');

    await lead.says('@谁管 分工 隔壁办 清运');
    expect(await lead.text()).toContain('没听出是哪个部门');
    expect(await lead.clicks('改一改')).toMatch(/私聊|在下面了/);
    const form = { department: 'police', what: '核查备案和赃物线索', by: await story.day(2) };
    expect(await story.officer().clicks('提交', { form })).toContain('分工');
    expect((await lead.texts())[0]).toContain('派出所：核查备案和赃物线索');
  });

  test('小结 shows the state, the decisions, the open parts and who is missing', async () => {
    const leader = await story.group('执法队值班员');
    await leader.says('@谁管 小结');
    const summary = await leader.text();
    for (const part of ['会商中', '周五前搬走占道的废品', '核查备案和赃物线索', '应急消防管理站'])
      expect(summary).toContain(part);
  });

  test('the unclear boundary goes to the keeper with one press, once', async () => {
    const lead = await story.group('执法队值班员');
    expect(await lead.clicks('把边界问题交给清单管理员')).toContain('已记上');
    const keeper = office.with('清单管理员');
    expect(await keeper.title()).toBe('职责边界待明确：废品回收站点扰民');
    expect(await keeper.text()).toContain('综合行政执法队、市场监管所');
    expect(await keeper.text()).not.toContain('13800001234');
    await expect(lead.clicks('把边界问题交给清单管理员')).rejects.toThrow('no card');
  });

  test('a lead is named with minutes, which reach everyone', async () => {
    const desk = await story.group('指挥室派遣员');
    expect(await desk.clicks('明确牵头')).toMatch(/私聊|在下面了/);
    const form = {
      lead: 'enforcement-team',
      minutes: '执法队牵头清占道，市监所管执照，三天内搬完',
      supports: ['market-supervision'],
      districtBody: '区商务部门',
      districtBy: await story.day(3),
    };
    expect(await story.dispatcher().clicks('提交', { form })).toContain('明确牵头');
    expect(await desk.title()).toBe('已明确牵头：废品回收站点扰民');
    expect(await desk.text()).toContain('区商务部门');
    expect(await story.worker().title()).toBe('已明确牵头：废品回收站点扰民');
    expect(await story.duty().text()).toContain('三天内搬完');
    expect(await market().text()).toContain('三天内搬完');
    expect((await desk.texts())[0]).toContain('办理中');
  });

  test('a part past its date is reminded of, once', async () => {
    await office.passes('P3D');
    const reminders = async () =>
      (await office.with('派出所值班员', '派出所值班群').texts()).filter((text) => text.startsWith('分工到期未完成'));
    expect(await reminders()).toHaveLength(1);
    // Over the weekend, to Monday.
    await office.passes('P3D');
    expect(await reminders()).toHaveLength(1);
    expect(await office.with('派出所值班员', '派出所值班群').clicks('派出所：已完成')).toBe('记下了：已完成');
  });

  test('the end is summed up in the group; departments and whistler say what it was worth', async () => {
    await story.solved();
    const police = await story.group('派出所值班员');
    expect(await police.title()).toBe('已办结：废品回收站点扰民');
    const closing = await police.text();
    for (const part of ['周五前搬走占道的废品', '已解决', '占道的已清走', '经过']) expect(closing).toContain(part);
    expect(await police.clicks('该吹')).toBe('记下了：该吹');
    expect(await police.text()).toContain('派出所：该吹');
    expect(await (await story.group('网格员甲')).clicks('不必吹')).toContain('由被吹哨的部门回答');
    expect(await story.worker().title()).toBe('请评一评这次吹哨：废品回收站点扰民');
    expect(await story.worker().clicks('及时到')).toBe('记下了：及时到');
    expect(await story.worker().text()).toContain('市场监管所**　及时到');
  });

  test('the group is renamed, then dissolved, by those who may', async () => {
    const police = await story.group('派出所值班员');
    expect(await police.clicks('解散这个群')).toContain('由主责部门、指挥室或带班领导操作');
    expect(await (await story.group('执法队值班员')).clicks('改名【已结】')).toBe('正在改名');
    expect((await story.groupDetail())?.name).toBe(`【已结】${story.number()} 废品回收站点扰民 德加小区`);
    expect(await (await story.group('执法队值班员')).clicks('解散这个群')).toBe('正在解散');
    expect((await story.groupDetail())?.dissolved).toBe(true);
    expect((await story.desk().texts()).join()).not.toContain('吹哨群已不在');
  });

  test('nothing the platform was sent was refused', async () => {
    expect(await office.rejections()).toEqual([]);
  });
});
