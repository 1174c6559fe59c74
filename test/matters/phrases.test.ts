import { describe, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { offered } from '../../src/matters/offered.ts';
import { createSearch } from '../../src/matters/search.ts';

const search = createSearch(catalogue);
const first = (words: string) => search(words).hits[0]?.matter;

/** Words → matter. Every mis-hit from the field becomes a row. */
test.each([
  ['楼下饭店排烟管对着我家卧室', 'CG04'],
  ['推着车在地铁口卖水果，路都堵住了', 'CG01'],
  ['服装店把衣架摆到人行道上', 'CG02'],
  ['邻居在楼顶搭了个阳光房', 'CG08'],
  ['装修的把承重墙砸了', 'CG09'],
  ['半夜工地打桩', 'CG05'],
  ['小区门口路灯三天不亮了', 'CG25'],
  ['井盖没了，差点踩进去', 'CG24'],
  ['遛狗不拴绳子', 'CG29'],
  ['装修垃圾倒在绿化带边上', 'CG15'],
  ['共享单车把盲道堵了', 'CG22'],
  ['健身房关门了卡里钱退不出来', 'SC08'],
  ['电梯老是卡住不动', 'SC13'],
  ['菜贩的秤不准，少了二两', 'SC12'],
  ['黑诊所给人打针', 'SC15'],
  ['超市卖过期面包', 'SC03'],
  ['老人被拉去听课买保健品', 'SC16'],
  ['楼上孩子跑来跑去咚咚响', 'ZA01'],
  ['广场舞音响太大', 'ZA02'],
  ['电瓶被偷了', 'ZA04'],
  ['接到冒充公安的电话转了账', 'ZA05'],
  ['有人从楼上扔烟头', 'ZA11'],
  ['老公打老婆', 'ZA13'],
  ['消防通道停满了车', 'YX01'],
  ['电动车推进电梯上楼充电', 'YX03'],
  ['灭火器过期了没人换', 'YX05'],
  ['外墙瓷砖往下掉', 'YX14'],
  ['地下车库进水了', 'YX15'],
  ['楼上漏水把我家天花板泡了', 'MT02'],
  ['业委会不公开账目要换届', 'MT05'],
  ['老板拖欠工资不给', 'MT09'],
  ['装电梯一楼不同意', 'MT07'],
])('%s', (words, matter) => {
  expect(first(words)).toBe(matter);
});

describe('typed with an input method', () => {
  test.each([
    ['电平车在楼到里充电', 'YX03'],
    ['楼下烧考店油烟太大', 'CG04'],
    ['化粪吃堵了往外冒', 'CG27'],
    ['消防通到被堵了', 'YX01'],
    ['广厂舞太吵', 'ZA02'],
    ['樓下飯店油煙太大', 'CG04'],
    ['ｑｚｆ里住了二十多人', 'ZA10'],
    ['gaokongpaowu砸到车了', 'ZA11'],
    ['请问一下麻烦问，楼上漏水这事到底归谁管啊', 'MT02'],
  ])('%s', (words, matter) => {
    expect(first(words)).toBe(matter);
  });
});

describe('outcomes', () => {
  test('a plain case is answered outright', () => {
    const verdict = search('楼下烧烤店油烟太大');
    expect(verdict).toMatchObject({ kind: 'answer', hit: { matter: 'CG04' } });
  });

  test('what could be several matters is asked or offered, the right ones among them', () => {
    const verdict = search('电动车乱停');
    expect(['ask', 'candidates', 'answer']).toContain(verdict.kind);
    expect(offered(verdict, catalogue)).toContain('CG22');
  });

  test.each([
    ['公积金怎么提取', 'housing-fund'],
    ['身份证到期了去哪里换', 'household-register'],
    ['快递丢了', 'parcels'],
  ])('%s is outside the list and referred', (words, referral) => {
    expect(search(words)).toMatchObject({ kind: 'not-listed', referral });
  });

  test('chances lie between nought and one and fall', () => {
    const { hits } = search('店门口堆东西');
    const scores = hits.map((hit) => hit.score);
    expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  test('of a message of a hundred thousand characters the beginning is read', () => {
    const begins = '楼下烧烤店油烟太大'.padEnd(300, '，天天这样');
    const long = begins + '健身房关门了卡里钱退不出来'.repeat(8_000);
    expect(long.length).toBeGreaterThan(100_000);
    expect(search(long)).toEqual(search(begins));
    // What stands behind chooses no question either.
    const asks = '有人打麻将太吵了'.padEnd(300, '，天天这样');
    expect(search(asks).kind).toBe('ask');
    expect(search(asks + '棋牌室抽头赌钱，派出所来管'.repeat(8_000))).toEqual(search(asks));
  });

  test.each(['', '？？？', '😀', 'a', ' ', '啊'.repeat(500)])('nothing to go by (%j) is no fault', (words) => {
    expect(['answer', 'ask', 'candidates', 'not-listed']).toContain(search(words).kind);
  });

  test('the same words get the same verdict from a second index', () => {
    const again = createSearch(catalogue);
    for (const words of ['楼上漏水', '电平车', '明天下雨吗', '店门口堆东西'])
      expect(again(words)).toEqual(search(words));
  });
});
