import { afterEach, beforeEach, expect, test } from 'vitest';
import { render } from '../../src/bot/delivery/render.ts';
import type { View } from '../../src/bot/ports/views.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { reportCase } from '../store/report-case.ts';
import { answered } from './answered.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
  await reportCase(opened);
});
afterEach(() => opened.close());

const says = (words: string, name?: string) => answered(opened, words, name);
const drawn = async (views: View[]) =>
  JSON.stringify(await Promise.all(views.map((view) => render(view, opened.world))));

test('a list is of the word that it is asked to be about', async () => {
  expect(await says('跟消防有关的事项有哪些')).toMatchObject([
    { view: 'list', words: '消防', matters: expect.arrayContaining(['YX01', 'YX05']) },
  ]);
  expect(await says('有哪些事项')).toEqual([{ view: 'list' }]);
});

test('what falls due soon is not what is late', async () => {
  expect(await says('有哪些快到期的')).toMatchObject([{ view: 'case-list', list: 'mine' }]);
  expect((await says('有哪些快到期的'))[0]).not.toHaveProperty('shelf');
  expect(await says('超期的有哪些')).toMatchObject([{ view: 'case-list', list: 'mine', shelf: 'overdue' }]);
});

test('one’s own reports are counted over the days that are named', async () => {
  opened.clock.now += 26 * 3_600_000;
  expect(await drawn(await says('今天我报了几件'))).toContain('新报 **0** 件');
  const week = await drawn(await says('这个礼拜处理了多少'));
  expect(await drawn(await says('本周报了几件'))).toContain('您报的事，本周');
  expect(await drawn(await says('本月报了几件'))).toContain('您报的事，本月');
  for (const part of ['您报的事，本周', '新报 **1** 件']) expect(week).toContain(part);
});

test('of the whole office the leader and the desk are told first', async () => {
  const told = await drawn(await says('值班领导是谁'));
  expect(told).toContain('**带班领导**　带班领导<br>**综合信息指挥室**　指挥室派遣员');
});

test('beside what is outside the list stands only what is likely', async () => {
  expect(await says('明天会下雨吗')).toMatchObject([{ view: 'referral', referral: 'weather', maybe: [] }]);
  expect(await says('医保卡丢了')).toMatchObject([{ view: 'referral', maybe: [] }]);
});

test('after a correction what was wrong is asked about no more', async () => {
  await says('楼上漏水');
  const [corrected] = await says('不是漏水，是空调滴水');
  if (corrected?.view !== 'corrected') throw new Error('nothing is corrected');
  expect(corrected.matters).toEqual(['MT01']);
  expect(await says('那归谁')).toMatchObject([{ view: 'section', section: 'lead', matter: 'MT01' }]);
});
