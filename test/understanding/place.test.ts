import { describe, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { placeIn } from '../../src/understanding/place/place-in.ts';

const estates = catalogue.communities.flatMap((one) => one.estates.map(({ name }) => ({ name, community: one.name })));
const said = (words: string) => placeIn(words, estates);

describe('where something is, out of words', () => {
  test.each([
    ['德加小区12幢2单元502', '德加小区', '12幢2单元502'],
    ['星洲小区8幢1单元门口下水道冒粪水', '星洲小区', '8幢1单元 门口'],
    ['骆家庄小区门口水果店把货摆到人行道上了', '骆家庄小区', '门口 水果店'],
    ['德加那个油烟', '德加小区', undefined],
    ['德加小区东区3幢楼道堆满纸箱', '德加小区', '东区3幢 楼道'],
    ['湖畔小区二期5幢下水道堵了', '湖畔小区', '二期5幢'],
    ['本人退休教师，家住湖畔小区7幢，去年底小区东门外搭了一间铁皮房', '湖畔小区', '7幢 东门外'],
  ])('%s', (words, estate, detail) => {
    expect(said(words)).toMatchObject({ estate, detail });
  });

  test.each([
    ['文二西路和丰潭路口有人摆摊', '文二西路和丰潭路口'],
    ['我在古墩路88号沙县小吃门口', '古墩路88号 沙县小吃 门口'],
    ['12-2-502家里漏水', '12-2-502'],
    ['三单元五楼有人扔垃圾', '三单元五楼'],
  ])('without an estate: %s', (words, detail) => {
    expect(said(words)).toMatchObject({ detail, named: false });
    expect(said(words).estate).toBeUndefined();
  });

  test('a part of an estate the office does not know belongs to its name', () => {
    expect(said('骆家庄西苑二区 南门')).toMatchObject({ detail: '骆家庄西苑二区 南门' });
    expect(said('望月公寓三期5幢')).toMatchObject({ detail: '望月公寓三期5幢' });
    expect(said('德加公寓东区3幢楼道堆满纸箱')).toMatchObject({ detail: '德加公寓东区3幢 楼道' });
  });

  test.each(['德加公寓12幢2单元', '南都花园', '新金都城市花园3幢'])('another estate is never put for %s', (words) => {
    const { estate, named, detail, near } = said(words);
    expect(estate).toBeUndefined();
    expect(named).toBe(true);
    expect(words.startsWith(detail?.split(' ')[0] ?? '?')).toBe(true);
    // What is called so similarly stands first among those to choose from.
    expect(near).toHaveLength(1);
  });

  test('a road that is called like an estate is none', () => {
    expect(said('竞舟路沿街商铺占道')).toMatchObject({ detail: '竞舟路', named: false });
    expect(said('竞舟路沿街商铺占道').estate).toBeUndefined();
  });

  test('of two estates none is chosen', () => {
    const { estate, near } = said('德加小区和湖畔小区中间的路灯坏了');
    expect(estate).toBeUndefined();
    expect(near).toEqual(expect.arrayContaining(['德加小区', '湖畔小区']));
  });

  test.each([
    '路上有只死狗',
    '马路上全是油',
    '这条路坑坑洼洼',
    '走到一半路灯坏了',
    '小区里有人养鸽子',
    '理发店充了三千块',
    '店门口的电动车停得乱七八糟',
    '楼上邻居半夜跺脚',
    '人民广场有人跳舞',
  ])('nothing that anybody could find: %s', (words) => {
    expect(said(words)).toMatchObject({ detail: undefined, estate: undefined, named: false });
  });

  test('what a shop is called is its name, what kind it is is none', () => {
    expect(said('美宜佳便利店卖过期牛奶').shop).toBe('美宜佳便利店');
    expect(said('「老王烧烤」天天占道').shop).toBe('老王烧烤');
    expect(said('楼下烧烤店油烟太大').shop).toBeUndefined();
  });

  test('of the sayings of the list hardly any names a place, and none an estate', () => {
    const sayings = catalogue.matters.flatMap(({ sayings }) => sayings);
    const placed = sayings.filter((words) => said(words).detail !== undefined);
    expect(sayings.filter((words) => said(words).estate !== undefined)).toEqual([]);
    expect(placed.length / sayings.length).toBeLessThan(0.03);
  });
});
