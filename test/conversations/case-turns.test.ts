import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HOSTS, type Office, openOffice } from '../harness/office.ts';

const PLACE = { estate: '德加小区', detail: '3 幢' };

describe.each(HOSTS)('what may happen to a case on %s', (kind) => {
  let office: Office;
  let number = '';
  const worker = () => office.with('网格员甲');
  const duty = () => office.with('执法队值班员', '执法队值班群');
  const officer = () => office.with('执法队值班员');
  const desk = () => office.with('指挥室派遣员', '指挥室');
  const dispatcher = () => office.with('指挥室派遣员');

  beforeEach(async () => {
    office = await openOffice(kind);
  });
  afterEach(async () => {
    expect(await office.rejections()).toEqual([]);
    await office.close();
  });

  /** Each story gets a matter card and a case of its own. */
  async function openMatter(chat = worker()) {
    await chat.says('清单 CG04');
    await chat.clicks('餐饮油烟扰民（综合行政执法队）');
  }
  async function report(more: Record<string, unknown> = {}) {
    await openMatter();
    await worker().clicks('上报事件');
    const toast = await worker().clicks('提交', {
      form: { ...PLACE, description: '油烟直排，三楼不敢开窗', urgent: true, ...more },
    });
    number = /WX-\d{6}-\d{3}/.exec(toast)?.[0] ?? '';
    expect(number).not.toBe('');
  }

  test('settled on the spot: one line, done, found again by its number', async () => {
    await openMatter();
    await worker().clicks('当场已处理');
    const toast = await worker().clicks('登记', { form: { how: 'corrected', ...PLACE, text: '劝店家开了净化器' } });
    const settled = /WX-\d{6}-\d{3}/.exec(toast)?.[0] ?? '';
    expect(await worker().title()).toBe('当场已处理：餐饮油烟扰民');
    await worker().says(`事件 ${settled}`);
    expect((await worker().texts()).slice(-2).join()).toContain('劝店家开了净化器');
  });

  test('what is late is listed to each in the list they work with, and in one press all of it', async () => {
    await report();
    for (const [who, title] of [
      ['网格员甲', '我的事件 已超期'],
      ['执法队值班员', '待办 已超期'],
      ['联络站书记', '联络站 已超期'],
    ] as const) {
      const chat = office.with(who);
      await chat.says('哪些超期了');
      expect([who, await chat.title(), await chat.text()]).toEqual([who, title, expect.stringContaining('现在没有')]);
    }
    const officer = office.with('执法队值班员');
    await officer.says('我报的哪些超期了');
    expect(await officer.title()).toContain('我的事件');
    await office.passes('P4D');
    for (const who of ['网格员甲', '执法队值班员', '联络站书记', '指挥室派遣员']) {
      const chat = office.with(who);
      await chat.says('哪些超期了');
      expect([who, await chat.text()]).toEqual([who, expect.stringContaining(number)]);
      if (who === '联络站书记') {
        await chat.clicks('全部');
        expect(await chat.title()).toBe('联络站');
      }
    }
  });

  test('who may not see a case is told who may', async () => {
    await report();
    const stranger = office.with('市监所值班员');
    await stranger.says(`事件 ${number}`);
    expect(await stranger.text()).toContain('只有上报人和参与办理的人能看');
    const property = office.with('物业人员');
    await property.says('我的事件');
    expect(await property.text()).toContain('现在没有');
  });

  test('returned once, sent to another department, returned again: the council sits by rule', async () => {
    await report();
    await duty().clicks('退单');
    await officer().clicks('提交', {
      form: { reason: 'not-ours', basis: '属于食品经营许可问题', suggested: 'market-supervision' },
    });
    expect(await desk().title()).toContain('请裁定退单');
    await desk().clicks('改派');
    // What the department suggested is chosen already.
    await dispatcher().clicks('提交', { form: { text: '先查证照' } });
    const market = office.with('市监所值班员', '市监所值班群');
    expect(await market.title()).toContain('改派');
    await market.clicks('退单');
    expect(await office.with('市监所值班员').title()).toBe('退单：餐饮油烟扰民');
    expect(
      await office.with('市监所值班员').clicks('提交', {
        form: { reason: 'boundary-unclear', basis: '证照齐全，是油烟扰民', suggested: 'ecology' },
      }),
    ).toContain('退单');
    await worker().says(`事件 ${number}`);
    expect((await worker().texts()).at(-2)).toContain('会商中');
  });

  test('put on hold with consent, then a second time by the leader; the clock brings it back', async () => {
    await report();
    await duty().clicks('签收');
    await duty().clicks('暂缓');
    await officer().clicks('提交', { form: { reason: 'owner-away', text: '店主回老家了', until: await inDays(3) } });
    expect(await desk().title()).toContain('请审批暂缓');
    await desk().clicks('同意暂缓');
    expect(await duty().text()).toContain('暂缓');
    await office.passes('P4D');
    expect((await duty().texts()).join()).toContain('恢复办理');
    await duty().clicks('暂缓');
    await officer().clicks('提交', { form: { reason: 'awaiting-test', text: '等检测报告', until: await inDays(3) } });
    expect(await desk().clicks('同意暂缓')).toContain('带班领导');
    await office.with('带班领导').clicks('同意暂缓');
    await worker().says(`事件 ${number}`);
    expect((await worker().texts()).at(-2)).toContain('暂缓');
  });

  test('没解决 goes back to the lead; solved at last it can be opened again', async () => {
    await report();
    await duty().clicks('签收');
    await feedBack('清洗了净化器');
    await worker().clicks('没解决');
    await worker().clicks('提交', { form: { text: '晚上照样呛人' } });
    expect(await duty().text()).toContain('办理中');
    await feedBack('换了净化器，连测三天达标');
    await worker().clicks('已解决');
    expect(await worker().text()).toContain('已办结');
    await worker().says(`事件 ${number}`);
    await worker().clicks('重新打开');
    await worker().clicks('提交', { form: { text: '又开始冒烟' } });
    expect(await duty().text()).toContain('办理中');
  });

  test('withdrawn before anybody signed', async () => {
    await report();
    await worker().clicks('撤回');
    expect(await duty().text()).toContain('已撤回');
  });

  test('referred out, followed, and closed by the outside reply', async () => {
    await report();
    await dispatcher().says(`事件 ${number}`);
    await dispatcher().clicks('转出');
    await dispatcher().clicks('提交', {
      form: { body: '区生态环境分局', outsideNumber: 'HB-7', due: await inDays(10), text: '需监测' },
    });
    await dispatcher().says(`事件 ${number}`);
    expect((await dispatcher().texts()).at(-2)).toContain('已转出');
    await dispatcher().clicks('外单位已回复');
    await dispatcher().clicks('提交', { form: { result: 'closed', outcome: 'solved', text: '监测达标' } });
    expect((await worker().texts()).slice(-2).join()).toContain('已办结');
  });

  test('merged into another: its reporter follows that one', async () => {
    await report();
    const first = number;
    await report();
    await dispatcher().says(`事件 ${number}`);
    await dispatcher().clicks('合并办理');
    await dispatcher().clicks('提交', { form: { into: first, text: '同一家店' } });
    await worker().says(`事件 ${number}`);
    expect((await worker().texts()).at(-2)).toContain('已合并');
  });

  test('a second report of the same thing is shown the first, and can follow it', async () => {
    await report();
    const second = office.with('网格员乙');
    await openMatter(second);
    await second.clicks('上报事件');
    await second.clicks('提交', { form: { ...PLACE, description: '油烟很大' } });
    expect(await second.title()).toBe('这里已经有人报过');
    expect(await second.clicks('就是这件，关注')).toContain('已关注');
  });

  test('not in the list goes to the desk and is dispatched from there', async () => {
    await worker().says('塔罗牌占卜改名字要收钱');
    if ((await worker().title()) !== '清单里没找到') await worker().clicks('都不是');
    await worker().clicks('提交指挥室');
    const toast = await worker().clicks('提交', { form: { ...PLACE, description: '楼下有人堆了一堆说不清的东西' } });
    expect(toast).toContain('已上报');
    expect(await desk().title()).toContain('请派遣');
    await desk().clicks('派遣');
    await dispatcher().clicks('提交', { form: { lead: 'enforcement-team', matter: '-', text: '先去看看' } });
    expect(await duty().title()).toContain('请签收');
  });

  test('where nobody is on duty the desk has it, with the reason', async () => {
    await worker().says('清单 YX13');
    await worker().clicks('危房与房屋安全（住建局）');
    await worker().clicks('上报事件');
    await worker().clicks('提交', { form: { ...PLACE, description: '墙裂了一条大缝' } });
    expect(
      await worker()
        .texts()
        .then((texts) => texts.join()),
    ).toContain('主责部门此刻无人值班');
    expect(await desk().title()).toContain('请派遣：危房与房屋安全');
  });

  test('at night the shift on duty has it at once, and the reporter is not woken', async () => {
    await office.passes('PT12H');
    await report({ urgent: false });
    expect(await duty().title()).toContain('请签收');
    await duty().clicks('签收');
    const before = await worker().count();
    await duty().clicks('反馈');
    await officer().sends(PHOTO);
    await officer().clicks('提交', { form: { outcome: 'solved', text: '当场关了炉子' } });
    if ((await desk().texts()).some((text) => text.includes('请核查'))) await desk().clicks('核查通过');
    expect(await worker().count()).toBe(before);
    await office.passes('PT12H');
    // The card of the day comes in the same morning, after it.
    expect((await worker().texts()).some((text) => text.includes('现场解决了吗'))).toBe(true);
  });

  test('a form is used once, an outdated button changes nothing', async () => {
    await report();
    await duty().clicks('签收');
    expect(await duty().clicks('反馈')).toMatch(/私聊|在下面了/);
    expect(await officer().clicks('提交', { form: { outcome: 'explained', text: '已上门解释' } })).toContain('照片');
    await officer().sends(PHOTO);
    await officer().clicks('提交', { form: { outcome: 'explained', text: '已上门解释' } });
    // The form is its summary now: there is nothing left to submit.
    await expect(officer().clicks('提交', { form: { outcome: 'explained', text: '再来一次' } })).rejects.toThrow(
      'no card',
    );
  });

  async function feedBack(text: string) {
    await duty().clicks('反馈');
    await officer().sends(PHOTO);
    await officer().clicks('提交', { form: { outcome: 'solved', text } });
    const shown = await worker().title();
    if (!shown.includes('现场解决了吗')) await desk().clicks('核查通过');
  }
  async function inDays(days: number): Promise<string> {
    const at = office.platform.clock.now() + days * 86_400_000 + 8 * 3_600_000;
    return new Date(at).toISOString().slice(0, 10);
  }
});

/** One white pixel. */
const PHOTO = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
