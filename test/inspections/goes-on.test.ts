import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY_MS, dayOf } from '../../src/cases/calendar/calendar.ts';
import { type Person, personOf } from '../sentences/person.ts';
import { NOODLES } from '../sentences/stories/a-place.ts';
import { tapping } from '../sentences/tapping.ts';
import { openTown, type Town } from '../sentences/town.ts';

/** What somebody must act on of plans and of papers that end, in an office where fewer and fewer can be reached. */
describe('a notice of a plan that does not come through goes on by itself', () => {
  let town: Town;
  let [market, team, head, desk]: Person[] = [];
  const one = (person: Person | undefined): Person => person ?? personOf(town, '');
  const day = (n: number) => dayOf(town.clock.now + n * DAY_MS);
  const inDesk = () => JSON.stringify(town.shown.filter(({ chatId }) => chatId === town.groupNamed('指挥室')).at(-1));
  const plans = async (name: string) => {
    const tap = tapping(town);
    await tap(one(team), { do: 'plan-new', bundle: 'small-restaurant', subject: 'DA-1' });
    const departments = ['enforcement-team', 'market-supervision'];
    const given = { name, subjects: ['DA-1'], lists: ['small-restaurant'], departments, from: day(2), to: day(2) };
    await one(team).submits({ ...given, notice: true, reason: 'plan' });
    await one(team).clicks('送批');
  };

  beforeAll(async () => {
    town = await openTown();
    [market, team, head, desk] = ['市监所值班员', '执法队值班员', '执法队负责人', '指挥室派遣员'].map((name) =>
      personOf(town, name),
    );
    await tapping(town)(one(market), { do: 'subject-new', bundle: 'small-restaurant', name: NOODLES.name });
    const paper = { f_small_restaurant_food: 'JY1', u_small_restaurant_food: day(60) };
    await one(market).submits({ ...NOODLES, ...paper });
  });
  afterAll(() => town.close());

  test('who must approve is not there: the desk reads which plan waits, and for whom', async () => {
    town.gone.add(one(head).openId);
    await plans('甲计划');
    expect(inDesk()).toContain('没送到 执法队负责人，请打电话转告：JH-1 甲计划现在是「待批」');
    expect(one(market).latest()).toContain('甲计划');
  });

  test('the desk has no chat: each dispatcher has the plan itself, and reads whom it was meant for until it moves', async () => {
    town.gone.add(town.groupNamed('指挥室'));
    await plans('乙计划');
    expect(one(desk).latest()).toContain('没送到：执法队负责人');
    town.gone.delete(one(head).openId);
    await one(team).fills('取消', { words: '店关了' });
    const now = one(desk).latest().split('JH-2 乙计划 |').at(-1) ?? '';
    expect(now).toContain('店关了');
    expect(now).not.toContain('没送到');
  });

  test('nobody is left: the admins hear it in plain words', async () => {
    const everybody = [one(head), one(desk), personOf(town, '带班领导')];
    for (const { openId } of everybody) town.gone.add(openId);
    await plans('丙计划');
    for (const { openId } of everybody) town.gone.delete(openId);
    expect(personOf(town, '清单管理员').latest()).toContain('JH-3 丙计划现在是「待批」，可该通知的人一个也没送到');
  });

  test('an inspector is not there the day before: the head of their body has the plan; called off, they are told to pass it on', async () => {
    await plans('丁计划');
    await one(head).clicks('同意');
    await one(market).clicks('同意');
    await one(head).fills('派人', { people: [one(head).openId, one(team).openId] });
    await one(market).fills('派人', { people: [one(market).openId] });
    town.gone.add(one(market).openId);
    await one(team).clicks('定下，通知店家');
    await town.passes(2 * DAY_MS);
    expect(one(desk).latest()).toContain('没送到：市监所值班员');
    await one(team).fills('取消', { words: '下大雨' });
    expect(one(desk).latest()).toMatch(/没送到 市监所值班员，请打电话转告：JH-4 丁计划：.*取消.*下大雨/);
  });

  test('a paper ends: with nobody of who watches the place there, the desk hears it', async () => {
    const chat = town.groupNamed('市监所值班群');
    if (chat) town.gone.add(chat);
    await town.passes(40 * DAY_MS);
    expect(one(desk).latest()).toContain('证照快到期：河渚面馆');
    expect(one(desk).latest()).toContain('没送到：');
  });
});
