import { expect, test } from 'vitest';
import { dangerCard } from '../../cards/questions/danger-card.ts';
import { whomToCall } from '../../cards/questions/whom-to-call.ts';
import { createCallFirst } from '../../src/understanding/readers/signs.ts';
import { catalogue } from './leaning.ts';

const callFirst = createCallFirst(catalogue.dangers);

test.each([
  ['water', '小孩捞上来了，没呼吸', '120'],
  ['water', '有个人在河里扑腾', undefined],
  ['water', '有个女的跳河了，还在水里', '110'],
  ['gas', '一屋子煤气，我妈昏倒了', '120'],
  ['electric', '师傅挂在电线杆上下不来', '119'],
  ['medical', '老婆在浴室里半天没动静', '119'],
  ['medical', '房门反锁，人一直没出来', '119'],
  ['medical', '爸爸摔倒了，门反锁着', undefined],
  ['suicide', '她坐在天台边上', '119'],
  ['suicide', '她在天台上割腕了', '120'],
  ['poison', '下窨井清淤的上不来了', '119'],
  ['poison', '化粪池抽粪的倒在里面，上面那个要下去救', '119'],
  ['poison', '孩子吞了纽扣电池，不动了', undefined],
  ['animal', '厕所里有蛇，孩子在里面哭', undefined],
  ['animal', '门卫养的藏獒跑了，链子拖在地上', '110'],
  ['animal', '大晚上一只狗堵在楼梯口龇牙', '110'],
  ['animal', '刚被野狗咬了小腿，在流血', '120'],
  ['crime', '楼上扔下来的哑铃砸到孩子了', '120'],
  ['crime', '楼上扔哑铃，差一点砸到孩子', undefined],
])('%s: %s, first of all %s', (danger, words, number) => {
  expect(callFirst(danger, words)).toBe(number);
});

test('the number that comes first is the large one, without the condition that has been told', () => {
  const water = catalogue.danger('water');
  if (!water) throw new Error('the list has no danger of water');
  const shown = JSON.stringify(dangerCard(water, catalogue, { callFirst: '120' }));
  expect(shown).toMatch(/打 \[120\]/);
  expect(shown).not.toContain('人捞上来了、叫不应');
  expect(shown.indexOf('120')).toBeLessThan(shown.indexOf('119'));
});

test('what is largest on a red card can be dialled, whoever has no number stands below', () => {
  for (const danger of catalogue.dangers) {
    const [largest, ...others] = dangerCard(danger, catalogue).body.elements.map((one) => JSON.stringify(one));
    expect(largest).toMatch(/"\*\*打 \[\d{3,5}\]\(tel:\d{3,5}\)　[^"]+\*\*","text_size":"heading-0"/);
    expect(others.join('')).not.toContain('heading');
    const numbers = whomToCall(danger.call).map(({ number }) => number !== undefined);
    expect(numbers).toEqual([...numbers].sort((a, b) => Number(b) - Number(a)));
  }
});

test('a number the danger does not have changes nothing', () => {
  for (const danger of catalogue.dangers)
    expect(dangerCard(danger, catalogue, { callFirst: '12345' })).toEqual(dangerCard(danger, catalogue));
});

test('where only money is going, the card saves money and not people', () => {
  const shown = (id: string) =>
    catalogue.dangers
      .filter((one) => one.id === id)
      .map((one) => JSON.stringify(dangerCard(one, catalogue, { matters: ['ZA05'] })));
  expect(shown('fraud')[0]).toMatch(/先止住钱，再说谁管.*报了警再办/);
  expect(shown('threat')[0]).toMatch(/先救人，再说谁管.*人安全了再办/);
});
