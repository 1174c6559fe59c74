import { expect, test } from 'vitest';
import { CaseId } from '../../src/cases/record/ids.ts';
import { findCaseNumber } from '../../src/cases/record/numbering.ts';
import { checkDatabase } from '../../src/store/file/check-database.ts';
import { type Person, personOf } from '../sentences/person.ts';
import { openTown, type Town } from '../sentences/town.ts';

const SHOP = { estate: '德加小区', detail: '底商面馆', object: '河渚面馆', description: '油烟直排，后厨也脏' };

const numberAfter = (number: string, n: number): CaseId =>
  CaseId.parse(`${number.slice(0, -3)}${String(Number(number.slice(-3)) + n).padStart(3, '0')}`);

/** A restaurant reported to two departments; presses are made until they are taken. */
async function played(town: Town, again: (press: () => Promise<unknown>) => Promise<unknown>): Promise<CaseId> {
  const [worker, officer, market, desk] = ['网格员甲', '执法队值班员', '市监所值班员', '指挥室派遣员'].map((name) =>
    personOf(town, name),
  ) as [Person, Person, Person, Person];
  await again(() => worker.says('小饭店归谁管'));
  await again(() => worker.clicks('报一个问题'));
  await again(() => worker.submits({ facts: ['price', 'outside'], ...SHOP }));
  const toast = town.toasts.findLast((one) => one.startsWith('已上报'));
  const parent = CaseId.parse(findCaseNumber(toast ?? ''));
  const own = [1, 2].map((n) => numberAfter(parent, n));
  for (const child of own) {
    const c = await town.world.store.caseOf(child);
    const who = c?.lead?.department === 'market-supervision' ? market : officer;
    for (const label of ['签收', '反馈']) {
      await again(() => who.says(`事件 ${child}`));
      await again(() => who.clicks(label));
    }
    await again(() => who.sends('img_9'));
    await again(() => who.submits({ outcome: 'solved', text: '收进去了', corrected: ['1'], seen: true }));
    if ((await town.world.store.caseOf(child))?.state === 'to-verify') {
      await again(() => desk.says(`事件 ${child}`));
      await again(() => desk.clicks('核查通过'));
    }
  }
  await again(() => market.says(`事件 ${parent}`));
  await again(() => market.clicks('可以结了'));
  await again(() => desk.says(`事件 ${parent}`));
  await again(() => desk.clicks('核查通过'));
  return parent;
}

/** How often the reporter’s own chat was told that it is over. */
const closings = (town: Town): number =>
  town
    .seenBy(personOf(town, '网格员甲').openId)
    .filter(({ content }) => JSON.stringify(content).includes('已办结：小餐饮一件事')).length;

test('the records fail under each write in turn: pressed again, all of it is done, and once', async () => {
  for (let at = 0; at < 40; at += 3) {
    const town = await openTown();
    const { store } = town.world;
    const commit = store.commit.bind(store);
    let count = 0;
    store.commit = (batch) => {
      count++;
      if (count === at + 1) throw new Error('the disk was taken away');
      return commit(batch);
    };
    const again = async (press: () => Promise<unknown>) => press().catch(press);
    const parent = await played(town, again);
    const found = await store.caseOf(parent);
    expect([at, found?.state]).toEqual([at, 'closed']);
    expect([at, await checkDatabase(town.database)]).toEqual([at, []]);
    expect([at, closings(town)]).toEqual([at, 1]);
    town.close();
  }
});

test('two children that end at one moment both stand in their parent, and it may end once', async () => {
  const town = await openTown();
  const { store } = town.world;
  const [worker, officer, market] = ['网格员甲', '执法队值班员', '市监所值班员'].map((name) =>
    personOf(town, name),
  ) as [Person, Person, Person];
  await worker.says('小饭店归谁管');
  const toast = await worker.fills('报一个问题', { facts: ['price', 'outside'], ...SHOP });
  const parent = CaseId.parse(findCaseNumber(toast));
  await Promise.all([officer.clicks('签收'), market.clicks('签收')].map((press) => press.catch(() => undefined)));
  for (const child of [1, 2].map((n) => numberAfter(parent, n))) {
    const c = await store.caseOf(child);
    const who = c?.lead?.department === 'market-supervision' ? market : officer;
    if (c?.state === 'to-sign') {
      await who.says(`事件 ${child}`);
      await who.clicks('签收');
    }
  }
  const found = await store.caseOf(parent);
  expect(found?.children.map(({ state }) => state)).toEqual(['in-hand', 'in-hand']);
  expect(await checkDatabase(town.database)).toEqual([]);
  town.close();
});

test('db:check names a parent that says otherwise of a child than the child says', async () => {
  const town = await openTown();
  const worker = personOf(town, '网格员甲');
  await worker.says('小饭店归谁管');
  const toast = await worker.fills('报一个问题', { facts: ['price', 'outside'], ...SHOP });
  const parent = findCaseNumber(toast) ?? '';
  const child = numberAfter(parent, 1);
  const run = (sql: string) => town.database.raw.exec(sql);
  run(`UPDATE cases SET body = replace(body, '"signed":false', '"signed":true') WHERE id = '${parent}'`);
  const whys = (await checkDatabase(town.database)).map(({ where, why }) => `${where}: ${why}`);
  expect(whys).toContain(`case ${child}: its 总事件 ${parent} says otherwise of it`);
  run(`DELETE FROM cases WHERE id = '${parent}'`);
  const gone = (await checkDatabase(town.database)).map(({ where, why }) => `${where}: ${why}`);
  expect(gone).toContain(`case ${child}: its 总事件 is not there`);
  town.close();
});

test('erased from the whole, a resident is gone from every part of it, and the records still agree', async () => {
  const town = await openTown();
  const [worker, market, admin] = ['网格员甲', '市监所值班员', '清单管理员'].map((name) => personOf(town, name)) as [
    Person,
    Person,
    Person,
  ];
  await worker.says('小饭店归谁管');
  const given = { ...SHOP, description: '张某某说油烟大，电话 13800001234', phone: '13800001234' };
  const toast = await worker.fills('报一个问题', { facts: ['price', 'outside'], ...given });
  const parent = CaseId.parse(findCaseNumber(toast));
  await market.clicks('签收');
  await admin.says(`删除反映人 ${parent}`);
  await admin.fills('继续', { names: '张某某' });
  for (const n of [0, 1, 2]) {
    const kept = JSON.stringify([
      await town.world.store.caseOf(numberAfter(parent, n)),
      await town.world.store.timeline(numberAfter(parent, n)),
    ]);
    expect([n, kept.includes('张某某'), kept.includes('13800001234')]).toEqual([n, false, false]);
  }
  expect(await checkDatabase(town.database)).toEqual([]);
  town.close();
});
