import { afterEach, beforeEach, expect, test } from 'vitest';
import { DAY_MS } from '../../src/cases/calendar/calendar.ts';
import { type Person, personOf } from '../sentences/person.ts';
import { allAsk } from '../sentences/stories/desk.ts';
import { tapping } from '../sentences/tapping.ts';
import { openTown, type Town } from '../sentences/town.ts';

const ASKERS = ['网格员甲', '网格员乙', '物业人员'];

let town: Town;
let keeper: Person;
beforeEach(async () => {
  town = await openTown();
  keeper = personOf(town, '清单管理员');
});
afterEach(() => town.close());

const rows = (sql: string) => town.database.raw.prepare(sql).all();
const said = (name: string) => personOf(town, name).latest();

/** Three people say of a matter that it is wrong. */
async function threePress(label: string, id = 'CG04'): Promise<void> {
  for (const name of ASKERS) {
    await personOf(town, name).says(id);
    await personOf(town, name).clicks(label);
  }
}

test('whoever pressed 不对 hears once what became of it: when it is set aside, and when the proposal comes to its end', async () => {
  await threePress('边界不清');
  await keeper.says('清单台');
  expect(keeper.latest()).toContain('餐饮油烟扰民：边界不清 · 3 人，1 天');
  await keeper.clicks('不用管');
  for (const name of ASKERS)
    expect(said(name)).toContain('您点过「不对」的「餐饮油烟扰民」：清单管理员看过了，这次不改');

  await threePress('内容过时');
  await keeper.says('清单台');
  await keeper.clicks('内容要改');
  await keeper.fills('不采纳', { words: '先看一个月' });
  for (const name of ASKERS) expect(said(name)).toContain('商量过，这次不改。原因：先看一个月');
  const heard = town.shown.filter(({ content }) => 'words' in content && content.words.includes('先看一个月'));
  expect(heard).toHaveLength(ASKERS.length);
  expect(rows("SELECT DISTINCT told FROM waiting WHERE decision IS NOT NULL AND reason = 'outdated'")).toEqual([
    { told: 1 },
  ]);
});

test('two keepers at once: one decides, the other is shown what is left; the same people bring nothing back', async () => {
  await allAsk(town, ['风筝线割手', '天上风筝线太多', '风筝线谁来收']);
  await keeper.says('清单台');
  const [first] = rows('SELECT id FROM waiting ORDER BY at, id');
  const pressed = [1, 2].map(() => keeper.clicks('不用管').catch(String));
  const toasts = await Promise.all(pressed);
  expect(rows('SELECT * FROM waiting_decisions')).toHaveLength(1);
  expect(toasts.filter((toast) => toast.includes('记下了'))).toHaveLength(1);
  expect(toasts.filter((toast) => toast.includes('已经定过了'))).toHaveLength(1);
  await tapping(town)(keeper, { do: 'waiting-decide', row: first?.id, seen: 'x', outcome: 'new-matter' });
  expect(town.toasts.at(-1)).toContain('已经定过了');
  await allAsk(town, ['风筝线又割手', '风筝线还是多', '风筝线没人收']);
  await keeper.says('清单台');
  expect(keeper.latest()).toContain('没有要您定的');
  await allAsk(town, ['风筝线又来', '好多风筝线', '风筝线在树上'], 20);
  await keeper.says('清单台');
  expect(keeper.latest()).toContain('风筝线');
});

test('what redaction masked, and what is said already, never becomes a saying', async () => {
  await allAsk(town, ['风筝线割手【电话】', '天上风筝线太多', '风筝线谁来收']);
  await keeper.says('清单台');
  await keeper.fills('是别的事项', { about: 'CG30' });
  const [{ body }] = rows('SELECT body FROM proposals') as [{ body: string }];
  const sayings = JSON.parse(body).edits.map(({ saying }: { saying: string }) => saying);
  expect(sayings).toEqual(['天上风筝线太多', '风筝线谁来收']);
  expect(JSON.parse(body).state).toBe('in-force');
});

test('a returned case and an assignment tell of an unclear boundary, without a word of the case', async () => {
  for (const [i, name] of ['网格员甲', '网格员乙', '联络站书记'].entries()) {
    const reporter = personOf(town, name);
    await reporter.says('CG04');
    await reporter.fills('上报事件', { estate: '德加小区', detail: `${i} 幢`, description: '张三家的油烟' });
    const officer = personOf(town, '执法队值班员');
    await officer.fills('退单', { reason: 'not-ours', text: '不归我们', suggested: 'market-supervision' });
    await personOf(town, '指挥室派遣员').fills(i === 0 ? '指定承办' : '改派', {
      lead: 'market-supervision',
      text: '市监所办',
    });
  }
  await keeper.says('清单台');
  const card = keeper.latest();
  expect(card).toContain('餐饮油烟扰民：边界不清 · 3 人');
  expect(card).toContain('指定了承办');
  expect(card).toContain('退单成立');
  expect(card).not.toContain('张三');
});

test('once a week, and only when something waits, the keeper is told', async () => {
  const told = () => town.shown.filter(({ content }) => JSON.stringify(content).includes('"清单台"')).length;
  await town.passes(7 * DAY_MS);
  expect(told()).toBe(0);
  await threePress('边界不清');
  await town.passes(7 * DAY_MS);
  expect(told()).toBe(1);
  await town.passes(7 * DAY_MS);
  expect(told()).toBe(2);
});
