import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openWhistle } from '../council/story.ts';
import { HOSTS, type Office, openOffice } from '../harness/office.ts';

describe.each(HOSTS)('what may happen to a whistle on %s', (kind) => {
  let office: Office;
  let story: ReturnType<typeof openWhistle>;
  let expected: number[] = [];
  beforeEach(async () => {
    expected = [];
    office = await openOffice(kind);
    story = openWhistle(office);
  });
  afterEach(async () => {
    const { rejections } = await office.platform.client.faults();
    const unlooked = rejections.filter((one) => !one.injected && !expected.includes(one.code));
    await office.close();
    expect(unlooked).toEqual([]);
  });

  async function reported(more: Record<string, unknown> = {}) {
    await story.report(more);
    await story.duty().clicks('签收');
    await story.worker().says(`事件 ${story.number()}`);
  }
  async function whistled(more: Record<string, unknown> = {}) {
    await story.worker().clicks('吹哨');
    return story.whistles(more);
  }
  const person = (name: string) => {
    const found = [...office.platform.sandbox.tenant.people.values()].find((one) => one.name === name);
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  };
  const names = async () => (await story.groupDetail())?.people.map((one) => one.name) ?? [];
  const refusing = (api: string, code: number) =>
    office.platform.client.setFaults({ next: { kind: 'code', api, code, msg: 'as ordered' } });
  /** The bot owns its groups: to be ended by hand, one is first handed over to a person. */
  async function handOver(name: string) {
    const id = (await story.groupDetail())?.chat_id ?? '';
    const chat = office.platform.sandbox.tenant.chats.get(id);
    if (chat) chat.owner = person(name).openId;
    return { as: person(name).openId, id };
  }

  test('an urgent one sits at once and is agreed to after', async () => {
    await reported();
    await whistled({ grade: 'urgent' });
    expect((await story.groupDetail())?.dissolved).toBe(false);
    expect(await story.desk().clicks('同意吹哨')).toContain('已记上');
    expect(await story.groupsOf('执法队值班员')).toHaveLength(1);
  });

  test('not agreed to, who asked reads why and no group is made', async () => {
    await reported();
    await whistled();
    await story.desk().clicks('不同意吹哨');
    expect(await story.dispatcher().clicks('提交', { form: { text: '先请片区队员看一次' } })).toContain('已记上');
    expect(await story.groupsOf('执法队值班员')).toEqual([]);
    await story.worker().says(`事件 ${story.number()}`);
    expect((await story.worker().texts()).at(-1)).toContain('先请片区队员看一次');
  });

  test('the second return whistles by rule: those on duty sit down', async () => {
    await story.report();
    const back = { reason: 'boundary-unclear', basis: '选址问题', suggested: 'market-supervision' };
    await story.duty().clicks('退单');
    await story.officer().clicks('提交', { form: back });
    await story.desk().clicks('改派');
    await story.dispatcher().clicks('提交', { form: { lead: 'market-supervision', text: '先查执照' } });
    await office.with('市监所值班员', '市监所值班群').clicks('退单');
    await office
      .with('市监所值班员')
      .clicks('提交', { form: { ...back, basis: '证照齐全，是占道和噪声', suggested: 'police' } });
    expect(await names()).toEqual(
      expect.arrayContaining(['执法队值班员', '市监所值班员', '派出所值班员', '指挥室派遣员']),
    );
    const { announcement } = (await story.groupDetail()) ?? {};
    expect(announcement).toContain('综合行政执法队退单：职责边界不清。选址问题，认为该由市场监管所办');
    expect(announcement).toContain('证照齐全，是占道和噪声');
  });

  test('who reported a person is never in the group, not even as who whistled', async () => {
    await reported({ reportedPerson: true, joinsGroup: true });
    await whistled({ grade: 'urgent' });
    expect(await names()).not.toContain('网格员甲');
    expect(await names()).toContain('执法队值班员');
  });

  test('somebody the platform does not let in is listed to the desk with the reason, once', async () => {
    person('物业人员').available = false;
    person('派出所值班员').resigned = true;
    await reported();
    await whistled({ grade: 'urgent' });
    expect(await names()).not.toContain('物业人员');
    expect(await names()).toContain('联络站书记');
    const told = async () => (await story.desk().texts()).filter((text) => text.includes('没能进吹哨群'));
    expect(await told()).toHaveLength(1);
    expect((await told())[0]).toContain('物业人员：不在应用的可用范围');
    expect((await told())[0]).toContain('派出所值班员');
    await office.with('市监所值班员', '市监所值班群').clicks('报到');
    expect(await names()).toContain('市监所值班员');
    expect(await told()).toHaveLength(1);
  });

  test.each([
    ['managers', 'im.chat.managers.add', 232017],
    ['pin', 'im.pin.create', 230046],
    ['top notice', 'im.chat.top_notice.put', 232002],
  ])('a group does without its %s where the platform refuses it', async (_, api, code) => {
    await refusing(api, code);
    await reported();
    await whistled({ grade: 'urgent' });
    expect((await story.groupDetail())?.announcement).toContain('议程');
    expect(await story.groupsOf('执法队值班员')).toHaveLength(1);
  });

  test('where the group takes no announcement the agenda is said in it', async () => {
    await refusing('announcement.blocks', 232097);
    await reported();
    await whistled({ grade: 'urgent' });
    const group = await story.group('联络站书记');
    expect(await group.title()).toBe('议程：废品回收站点扰民');
    expect(await group.text()).toContain('要在会上说清的');
  });

  test('where no group can be made the desk is told, and may whistle again', async () => {
    await refusing('im.chat.create', 232033);
    await reported();
    await whistled({ grade: 'urgent' });
    expect(await story.groupsOf('执法队值班员')).toEqual([]);
    expect(await story.desk().title()).toBe('吹哨群没建成：废品回收站点扰民');
    await story.desk().clicks('吹哨');
    await story.whistles({}, story.dispatcher());
    const group = await story.groupDetail();
    expect(group?.description).toContain('第 2 轮吹哨');
    expect(group?.announcement).toContain('议程');
  });

  test.each([
    ['rate-limit', 'im.chat.members.create'],
    ['server-error', 'im.chat.create'],
    ['token-expired', 'im.chat.create'],
  ] as const)('a passing %s is tried again from that step', async (fault, api) => {
    expected = [99991663];
    await office.platform.client.setFaults({ next: { kind: fault, api } });
    await reported();
    await whistled({ grade: 'urgent' });
    await office.passes('PT1M');
    expect(await story.groupsOf('执法队值班员')).toHaveLength(1);
    expect((await story.groupDetail())?.announcement).toContain('议程');
  });

  test('whistled again after a lead was named: a new group, and the old one says so', async () => {
    await reported();
    await whistled({ grade: 'urgent' });
    await story.desk().clicks('明确牵头');
    await story
      .dispatcher()
      .clicks('提交', { form: { lead: 'enforcement-team', minutes: '执法队牵头', supports: [] } });
    await story.worker().says(`事件 ${story.number()}`);
    await story.worker().clicks('吹哨');
    await story.whistles({ grade: 'urgent' });
    const groups = await story.groupsOf('执法队值班员');
    expect(groups.map((group) => group.name.slice(0, 4))).toEqual(['【已结】', '【吹哨】']);
    const old = office.with('执法队值班员', groups[0]?.name);
    expect((await old.texts())[0]).toContain('已经再次吹哨，请到新的群里会商');
    await expect(old.clicks('报到')).rejects.toThrow('no card');
  });

  test('dissolved by hand: the case goes on, the desk is told, nothing more is sent there', async () => {
    await reported();
    await whistled({ grade: 'urgent' });
    const { as, id } = await handOver('执法队值班员');
    await office.platform.client.dissolveGroup(as, id);
    await office.platform.client.idle();
    expect(await story.desk().title()).toBe('吹哨群已不在：废品回收站点扰民');
    await office.with('市监所值班员', '市监所值班群').clicks('报到');
    await story.desk().clicks('吹哨');
    await story.whistles({}, story.dispatcher());
    const groups = await story.groupsOf('执法队值班员');
    expect(groups.map((group) => group.dissolved)).toEqual([true, false]);
    await story.desk().clicks('明确牵头');
    const form = { lead: 'enforcement-team', minutes: '执法队牵头', supports: [] };
    expect(await story.dispatcher().clicks('提交', { form })).toContain('明确牵头');
    expect(await story.duty().text()).toContain('执法队牵头');
  });

  test('the bot taken out of the group: the same', async () => {
    await reported();
    await whistled({ grade: 'urgent' });
    const { as, id } = await handOver('执法队值班员');
    await office.platform.client.removeBot(as, id);
    await office.platform.client.idle();
    expect(await story.desk().title()).toBe('吹哨群已不在：废品回收站点扰民');
    expect(await story.desk().clicks('明确牵头')).toMatch(/私聊|在下面了/);
    const form = { lead: 'enforcement-team', minutes: '执法队牵头', supports: [] };
    expect(await story.dispatcher().clicks('提交', { form })).toContain('明确牵头');
  });

  test('who has not come is reminded at half time; at full time the heads and the desk know', async () => {
    await reported();
    await whistled({ grade: 'urgent' });
    await office.with('派出所值班员', '派出所值班群').clicks('报到');
    const market = async () =>
      (await office.with('市监所值班员', '市监所值班群').texts()).filter((text) => text.startsWith('请尽快报到'));
    const police = async () =>
      (await office.with('派出所值班员', '派出所值班群').texts()).filter((text) => text.startsWith('请尽快报到'));
    await office.passes('P2D');
    expect(await market()).toHaveLength(1);
    expect(await police()).toEqual([]);
    await office.passes('P2D');
    expect((await story.desk().texts()).some((text) => text.startsWith('吹哨未报到'))).toBe(true);
  });
});
