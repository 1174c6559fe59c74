import { afterAll, beforeAll, expect, test } from 'vitest';
import { render } from '../../src/bot/delivery/render.ts';
import type { View } from '../../src/bot/ports/views.ts';
import { KEPT, keepRecords, VISITS } from '../bot/secrecy/kept-records.ts';
import { aDraft } from '../harness/ids.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { idOf } from '../store/report-case.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openWorld();
  await keepRecords(opened);
});
afterAll(() => opened.close());

const OTHERS = [
  '执法队负责人',
  '市监所值班员',
  '指挥室派遣员',
  '网格员甲',
  '联络站书记',
  '清单管理员',
  '物业人员',
  '带班领导',
];
const { visit } = KEPT;
const viewsFor = (name: string): View[] => {
  const openId = idOf(name);
  return [
    { view: 'visit', visit, openId },
    { view: 'visit-group', visit, group: 0, openId },
    { view: 'visit-item', visit, item: 'IT-1', openId },
    { view: 'visit-finish', visit, openId },
    { view: 'visit-told', visit, openId },
    { view: 'visit-which', visit, from: aDraft('which'), openId },
  ];
};
const drawn = async (name: string) =>
  Promise.all(
    viewsFor(name).map(async (view) => [view.view, JSON.stringify(await render(view, opened.world))] as const),
  );

test('whoever takes part in a visit is shown each view of it', async () => {
  const [other] = await drawn('网格员甲');
  for (const [view, text] of await drawn(VISITS)) {
    expect([view, text.includes('找不到了')]).toEqual([view, false]);
    expect(text).not.toBe(other?.[1]);
  }
});

test.each(OTHERS)(
  '%s takes no part in it and is shown nothing of it: neither where, nor what, nor how it went',
  async (name) => {
    const [[, first]] = (await drawn(name)) as [readonly [string, string]];
    for (const [view, text] of await drawn(name)) {
      expect([view, text]).toEqual([view, first]);
      for (const word of ['样例面馆', '样例路', '第 1 样', VISITS])
        expect([view, text.includes(word)]).toEqual([view, false]);
    }
  },
);
