import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { typed } from '../../src/brands.ts';
import { createSearch } from '../../src/matters/search.ts';
import { shippedIntents } from '../../src/understanding/intents/shipped.ts';
import { createUnderstand } from '../../src/understanding/understand.ts';
import { HOSTS, type Office, openOffice } from '../harness/office.ts';

/** A saying that is answered outright and yet not for certain, and the matter it may be as well. */
function unsure() {
  const search = createSearch(catalogue);
  const understand = createUnderstand(catalogue, search, shippedIntents(catalogue));
  for (const words of catalogue.matters.flatMap((one) => one.sayings)) {
    const verdict = search(words);
    const other = verdict.kind === 'answer' ? catalogue.matter(verdict.also[0] ?? '') : undefined;
    if (other && understand({ words: typed(words), before: [] }).want === 'matter') return { words, other };
  }
  throw new Error('no saying of the list is unsure');
}

describe.each(HOSTS)('asking on %s', (kind) => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(kind);
  });
  afterAll(() => office.close());

  test('a grid worker asks and holds the answer card', async () => {
    const chat = office.with('网格员甲');
    await chat.says('楼下烧烤店油烟太大谁管');
    expect(await chat.title()).toBe('餐饮油烟扰民');
    const card = await chat.text();
    expect(card).toContain('综合行政执法队');
    expect(card).toContain('现在先做');
    expect(card).toContain('职责边界');
    expect(card).toContain('上报事件');
  });

  test('in a group only what mentions the bot is answered, and the answer replies to it', async () => {
    const chat = office.with('网格员甲', '德加网格群');
    const before = await chat.count();
    await chat.says('遛狗不牵绳怎么办');
    expect(await chat.count()).toBe(before + 1);
    await chat.says('@谁管 遛狗不牵绳怎么办');
    expect(await chat.title()).toBe('不文明养犬');
  });

  test('a danger is one red card, with the matter below what saves a life, and nothing after it', async () => {
    const chat = office.with('网格员乙');
    const before = await chat.count();
    await chat.says('三楼着火了快来人');
    // What was said, and the card.
    expect(await chat.count()).toBe(before + 2);
    const said = await chat.text();
    expect(said.indexOf('119')).toBeLessThan(said.indexOf('火灾与突发事故报告'));
  });

  test('a short question is about what was shown before', async () => {
    const chat = office.with('网格员甲');
    await chat.says('楼下烧烤店油烟太大谁管');
    await chat.says('那要罚多少');
    expect(await chat.title()).toBe('罚则：餐饮油烟扰民');
    await chat.clicks('看整张卡');
    expect(await chat.title()).toBe('餐饮油烟扰民');
  });

  test('a circumstance that the words state decides who stands first', async () => {
    const chat = office.with('网格员甲');
    await chat.says('驾校倒闭，报名费四千八打了水漂');
    const card = await chat.text();
    expect(card).toContain('按您说的情形：驾校学费');
    expect(card.indexOf('交通运输')).toBeLessThan(card.indexOf('不是这样？'));
  });

  test('several things in one message have a button each', async () => {
    const chat = office.with('网格员甲');
    await chat.says('1、路灯坏了不亮 2、垃圾桶满了没人清');
    expect(await chat.title()).toBe('您说了两件');
    for (const [index, matter] of ['路灯与公共设施损坏', '垃圾堆积与清扫保洁'].entries()) {
      await chat.clicks('看怎么办、上报', { index });
      expect(await chat.title()).toBe(matter);
    }
  });

  test('several things are reported one after another, each in its own words, by one press', async () => {
    const chat = office.with('网格员乙');
    const said = ['路灯坏了不亮', '垃圾桶满了没人清'];
    await chat.says(said.map((words, i) => `${i + 1}、${words}`).join(' '));
    await chat.clicks('一件接一件上报');
    for (const [i, matter] of ['路灯与公共设施损坏', '垃圾堆积与清扫保洁'].entries()) {
      expect(await chat.text()).toContain(matter);
      const description = said[i];
      const toast = await chat.clicks('提交', { form: { estate: '骆家庄小区', detail: `${i + 1} 幢`, description } });
      expect(toast).toContain('已上报');
    }
    expect((await chat.texts()).filter((text) => text.includes('有照片直接发到这里'))).toHaveLength(1);
  });

  test('「看整张卡」 shows what was spoken of, 「上报」 opens its form in its words; an empty one where nothing was', async () => {
    const chat = office.with('网格员乙');
    await office.passes('PT1H');
    await chat.says('楼下烧烤店油烟太大谁管');
    await chat.says('罚多少');
    await chat.says('看整张卡');
    expect([await chat.title(), await chat.text()]).toEqual(['餐饮油烟扰民', expect.stringContaining('现在先做')]);
    await chat.says('上报');
    expect([await chat.title(), await chat.text()]).toEqual(['上报事件', expect.stringContaining('餐饮油烟扰民')]);
    await office.passes('PT1H');
    await chat.says('我要上报');
    expect([await chat.title(), await chat.text()]).toEqual(['上报事件', expect.not.stringContaining('餐饮油烟扰民')]);
    await chat.says('看整张卡');
    expect(await chat.title()).toBe('再说清楚一点');
  });

  test('of several things, what is outside the list has its referral', async () => {
    const chat = office.with('网格员甲');
    await chat.says('宽带断了三天没人修，还有门口路灯不亮');
    expect(await chat.title()).toBe('您说了两件');
    expect(await chat.text()).toContain('不在街道清单里，找');
    await chat.clicks('看怎么办、上报');
    expect(await chat.title()).toBe('路灯与公共设施损坏');
  });

  test('who is on duty, with a name', async () => {
    const chat = office.with('网格员甲');
    await chat.says('城管今天谁值班');
    expect(await chat.text()).toContain('执法队值班员');
  });

  test('thanks are answered with a line, in a group with nothing', async () => {
    const own = office.with('网格员甲');
    await own.says('谢谢');
    expect(await own.text()).toBe('不客气，有事再叫我。');
    await own.says('周末去爬山好不好呀');
    expect(await own.text()).toContain('没听出是什么事');
    const group = office.with('网格员甲', '德加网格群');
    const before = await group.count();
    await group.says('@谁管 谢谢大家');
    expect(await group.count()).toBe(before + 1);
  });

  test('what is outside the list and common has its referral card', async () => {
    const chat = office.with('网格员甲');
    await chat.says('整栋楼停电了找谁');
    expect(await chat.text()).toContain('95598');
    expect(await chat.text()).not.toContain('上报事件');
  });

  test('the list: categories, matters, the card', async () => {
    const chat = office.with('网格员甲');
    await chat.says('清单');
    expect(await chat.title()).toBe('基层事务清单');
    await chat.clicks('治安　18 件');
    expect(await chat.text()).toContain('高空抛物（派出所）');
    await chat.clicks('高空抛物（派出所）');
    expect(await chat.title()).toBe('高空抛物');
  });

  test('不对 is kept, thanked, and something else is offered', async () => {
    const chat = office.with('网格员甲');
    await chat.says('楼下烧烤店油烟太大谁管');
    expect(await chat.clicks('部门不对')).toContain('谢谢');
    expect(await chat.title()).toMatch(/您说的是哪一件？|清单里没找到/);
  });

  test('beside an answer that is not certain the next likeliest are a press away, and the press leads there', async () => {
    const chat = office.with('网格员乙');
    const { words, other } = unsure();
    await chat.says(words);
    expect(await chat.text()).toContain('也可能是');
    await chat.clicks(`${other.name}（${catalogue.nameOf(other.lead.department)}）`);
    expect(await chat.title()).toBe(other.name);
    expect(await chat.text()).toContain('为什么是这一件');
    expect(await chat.text()).not.toContain('也可能是');
  });

  test('help offers examples that answer when pressed', async () => {
    const chat = office.with('网格员甲');
    await chat.says('帮助');
    await chat.clicks('小区里有人给电动车飞线充电');
    expect(await chat.text()).toContain('电动车');
  });

  test('nothing the platform was sent was refused', async () => {
    expect(await office.rejections()).toEqual([]);
  });

  test('a place sent from the map is asked back about, and stands in the form of what is said next', async () => {
    const asker = office.with('网格员乙');
    const { client } = office.platform;
    const as = (await client.people()).find(({ name }) => name === '网格员乙')?.id ?? '';
    await client.say({ as, location: { name: '湖畔小区 文二西路口岗亭', longitude: '120.08', latitude: '30.28' } });
    await client.idle(60_000);
    expect(await asker.title()).toBe('这里怎么了？');
    await asker.says('路灯坏了不亮');
    await asker.clicks('上报事件');
    const chat = (await client.chats(as)).find(({ type }) => type === 'p2p')?.chat_id ?? '';
    const form = JSON.stringify((await client.messages(chat)).at(-1)?.card);
    expect(form).toContain('"initial_option":"湖畔小区"');
    expect(form).toContain('文二西路');
    expect(await office.rejections()).toEqual([]);
  });

  test('of a card of several that is replied to it is asked which is meant, and one press shows what was asked of it', async () => {
    const asker = office.with('网格员乙');
    const { client } = office.platform;
    const as = (await client.people()).find(({ name }) => name === '网格员乙')?.id ?? '';
    await asker.says('1、路灯坏了不亮 2、楼道堆满杂物');
    const chat = (await client.chats(as)).find(({ type }) => type === 'p2p')?.chat_id ?? '';
    const several = (await client.messages(chat)).at(-1)?.message_id ?? '';
    await asker.says('CG04');
    await client.say({ as, text: '多久要答复', reply_to: several });
    await client.idle(60_000);
    expect(await asker.title()).toBe('您问的是哪一件？');
    const lamp = catalogue.matter('CG25');
    await asker.clicks(`${lamp?.name}（${catalogue.nameOf(lamp?.lead.department ?? '')}）`);
    expect(await asker.title()).toBe(`时限：${lamp?.name}`);
    await client.say({ as, text: '第二个罚多少', reply_to: several });
    await client.idle(60_000);
    expect(await asker.title()).toBe(`罚则：${catalogue.matter('YX02')?.name}`);
    expect(await office.rejections()).toEqual([]);
  });
});
