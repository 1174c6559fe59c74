import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Person, personOf } from '../sentences/person.ts';
import { castOf } from '../sentences/stories/case.ts';
import { openTown, type Town } from '../sentences/town.ts';

let town: Town;
let worker: Person;
beforeEach(async () => {
  town = await openTown();
  worker = personOf(town, '网格员甲');
  await worker.enters();
});
afterEach(() => town.close());

test('a form is said to be below where it is, and in the own chat to whoever presses in a group', async () => {
  await worker.says('楼下烧烤店油烟太大谁管');
  expect(await worker.clicks('上报事件')).toBe('表单发在下面了，填好提交');
  const { officer, reports } = castOf(town);
  await reports();
  await officer.clicks('签收');
  expect(await officer.clicks('反馈')).toBe('「反馈」的表单发到您和我的私聊了');
});

test('whoever has no case gets no workbook, and hears why', async () => {
  const before = town.seenBy(worker.openId).length;
  await worker.says('导出');
  expect(worker.latest()).toContain('还没有事件，不用导出');
  expect(town.seenBy(worker.openId).length - before).toBe(2);
});

test('the file itself answers 导出 in the own chat: no word about it comes behind it', async () => {
  await castOf(town).reports();
  const before = town.seenBy(worker.openId).length;
  await worker.says('导出');
  expect(town.seenBy(worker.openId).length - before).toBe(2);
  expect(worker.latest().split('\n').at(-1)).toMatch(/^\[/);
});

test('the shop is asked once and stands once on the card and in 经过', async () => {
  await worker.says('CG02');
  await worker.fills('上报事件', { estate: '德加小区', detail: '3幢', description: '货摆到路上', object: '老王水果' });
  const { cases } = await town.world.store.listed({ list: 'mine', openId: worker.openId }, 0);
  expect(cases[0]).toMatchObject({ object: '老王水果', asks: {} });
  expect(worker.latest().match(/老王水果/g)).toHaveLength(1);
});

test('明确牵头 begins with what was decided in the group', async () => {
  const { officer, desk, reports, finds } = castOf(town);
  const number = await reports();
  await finds(officer, number);
  await officer.clicks('签收');
  await finds(worker, number);
  await worker.fills('吹哨', { departments: ['police'], why: '夜里装车没人拦', tried: '谈过', grade: 'normal' });
  await desk.clicks('同意吹哨');
  await officer.saysIn(town.newestGroup(), '决定 周五前搬走');
  await officer.saysIn(town.newestGroup(), '决定 派出所夜里巡两次');
  await desk.clicks('明确牵头');
  const [draft] = await town.world.store.openedBy(desk.openId, 0);
  expect(draft?.body).toMatchObject({ act: 'nameLead', filled: { minutes: '周五前搬走\n派出所夜里巡两次' } });
});
