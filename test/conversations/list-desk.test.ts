import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OpenId } from '../../src/brands.ts';
import { EVERYWHERE } from '../../src/roster/roles.ts';
import { HOSTS, type Office, openOffice } from '../harness/office.ts';

/** What nobody has ever said of anything in the list; the last of them is asked when the others were decided. */
const ASKED = [
  '塔罗牌占卜改名字要收钱',
  '塔罗牌占卜改名字收钱',
  '塔罗牌占卜改运气',
  '塔罗牌占卜改运气要收钱',
  '塔罗牌占卜给人改名字要收钱',
];
const SIXTH = '塔罗牌占卜改运气收钱';
/** Somebody else who comes to look after the list. */
const SECOND = '指挥室派遣员';
const ASKERS = ['网格员甲', '网格员乙', '物业人员', '执法队值班员', '市监所值班员'];

describe.each(HOSTS)('五个人问了没答上的事, on %s', (kind) => {
  let office: Office;
  const keeper = () => office.with('清单管理员');
  /** Asked, and where some matters are offered all the same, that it is none of them. */
  const asks = async (i: number, words: string) => {
    const asker = office.with(ASKERS[i] ?? '');
    await asker.says(words);
    if ((await asker.text()).includes('都不是')) await asker.clicks('都不是');
  };

  beforeAll(async () => {
    office = await openOffice(kind);
  });
  afterAll(() => office.close());

  test('until three people met the same there is nothing to decide', async () => {
    for (const [i, words] of ASKED.slice(0, 2).entries()) await asks(i, words);
    await keeper().says('清单台');
    const desk = await keeper().text();
    expect(desk).toContain('没有要您定的');
    expect(desk).toMatch(/法可能改了.*《商标法》/);
    expect(desk).toMatch(/另有 \d+ 部没核实是不是现行文本/);
    await keeper().clicks('看哪些事项引用了');
    expect(await keeper().text()).toMatch(/《商标法》.*可能改过了 · 1 项引用/s);
    await keeper().clicks('下一页');
    expect(await keeper().text()).toContain('没核实是不是现行文本 · ');
    await office.with('网格员甲').says('清单台');
    expect(await office.with('网格员甲').text()).toContain('清单由清单管理员发布');
  });

  test('five people ask, one press, and the sixth is answered within a minute while others ask', async () => {
    for (const [i, words] of ASKED.entries()) if (i >= 2) await asks(i, words);
    await keeper().says('清单台');
    const card = await keeper().text();
    expect(card).toMatch(/5 人，1 天/);
    expect(card).toContain('塔罗牌占卜改名字要收钱');
    expect(card).toMatch(/清单里没找到|都不是/);
    const label = card.split('\n').find((line) => /^这是「.*」的说法$/.test(line)) ?? '';
    const name = label.slice(3, -4);
    const crowd = (await office.platform.client.people()).filter(({ role }) => role === 'officer' || role === 'leader');
    const asking = Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        office.platform.client.say({ as: crowd[i % crowd.length]?.id ?? '', text: '楼下饭店油烟太大' }),
      ),
    );
    // On a machine that is busy the answer to a press may come too late to be shown; what it does is written all the same.
    expect(await keeper().clicks(label)).toMatch(/记成了说法|可能没有记上/);
    await asking;
    await office.passes('PT1M');
    await office.with('联络站书记').says(SIXTH);
    expect(await office.with('联络站书记').title()).toBe(name);
    await keeper().says('清单台');
    expect(await keeper().text()).toContain('没有要您定的');
  });

  test('two keepers at once: one decides, and of two editions none is lost', async () => {
    const openId = OpenId.parse((await office.platform.client.people()).find(({ name }) => name === SECOND)?.id);
    const grant = { ...EVERYWHERE, id: 'second-keeper', openId, role: 'keeper' as const };
    await office.enrols([{ kind: 'grant', grant }]);
    const both = [keeper(), office.with(SECOND)];
    for (const name of ASKERS.slice(0, 3)) {
      await office.with(name).says('CG04');
      await office.with(name).clicks('边界不清');
      // Named by its number it was found: nobody is told that the list has nothing.
      expect(await office.with(name).title()).toBe('餐饮油烟扰民');
    }
    for (const one of both) await one.says('清单台');
    const toasts = await Promise.all(both.map((one) => one.clicks('不用管')));
    expect(toasts.filter((toast) => toast.includes('记下了'))).toHaveLength(1);
    expect(toasts.filter((toast) => toast.includes('已经定过了'))).toHaveLength(1);

    const says = ['锅气钻进被窝', '叮铃咣啷又来一趟'];
    for (const [i, one] of both.entries()) {
      await one.says(i === 0 ? '改 CG04' : '改 CG01');
      await one.clicks('加一句群众说法');
      await one.clicks('提交', { form: { saying: says[i], why: '居民这样说' } });
    }
    const published = await Promise.all(both.map((one) => one.clicks('发布')));
    expect(published.some((toast) => toast.includes('已生效'))).toBe(true);
    // Whoever was slower has lost nothing: it is tried on the new list, and published by another press.
    for (const [i, one] of both.entries())
      for (let toast = published[i] ?? ''; !toast.includes('已生效'); toast = await one.clicks('发布')) {
        expect(toast).toMatch(/过一分钟再点|正在用常问的话试这一稿/);
        await office.passes('PT1M');
      }
    for (const words of says) {
      const page = await (await office.ask(`/handbook?q=${encodeURIComponent(words)}`)).text();
      expect(page.includes(`「${words}」`)).toBe(true);
    }
  });
});
