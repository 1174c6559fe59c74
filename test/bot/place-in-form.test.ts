import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deliver } from '../../src/bot/delivery/deliver.ts';
import { receive } from '../../src/bot/receive.ts';
import { typed } from '../../src/brands.ts';
import { aChat, aMessage } from '../harness/ids.ts';
import { type Pressable, pressablesIn } from '../sentences/buttons.ts';
import { type Person, personOf } from '../sentences/person.ts';
import { openTown, type Town } from '../sentences/town.ts';

let town: Town;
let worker: Person;
beforeEach(async () => {
  town = await openTown();
  worker = personOf(town, '网格员甲');
  await worker.enters();
});
afterEach(() => town.close());

/** The fields of the form that was opened last, by name. */
function form() {
  const cards = town
    .seenBy(worker.openId)
    .flatMap(({ content }) => ('card' in content ? pressablesIn(content.card) : []));
  const fields =
    cards.findLast((one): one is Pressable & { fields: object[] } => one.fields !== undefined)?.fields ?? [];
  return Object.fromEntries(fields.map((field) => [String(field.name), field]));
}
const estate = () => form().estate?.initial_option;
const detail = () => form().detail?.default_value;
const firstEstates = (n: number) => {
  const options = form().estate?.options;
  return Array.isArray(options) ? options.slice(0, n).map(({ value }) => value) : [];
};

test('what the words say of where stands in the form', async () => {
  await worker.says('星洲小区8幢1单元门口下水道冒粪水，臭得不行');
  await worker.clicks('上报事件');
  expect([estate(), detail()]).toEqual(['星洲小区', '8幢1单元 门口']);
});

test('another estate than the one that was said never stands there, not even the own one', async () => {
  await worker.says('星洲公寓8幢下水道堵了，污水从井里冒出来');
  await worker.clicks('上报事件');
  expect([estate(), detail()]).toEqual([undefined, '星洲公寓 8幢']);
  expect(firstEstates(1)).toEqual(['星洲小区']);
});

test('without a place the own estate stands there, and nothing else', async () => {
  await worker.says('楼下烧烤店油烟太大谁管');
  await worker.clicks('上报事件');
  expect([estate(), detail()]).toEqual(['德加小区', '']);
});

test('a circumstance that the words state is chosen already', async () => {
  await worker.says('驾校倒闭，报名费四千八打了水漂');
  await worker.clicks('上报事件');
  expect(form().circumstance?.initial_option).toBe('驾校学费');
});

test('a mere address is asked back about, and the report that comes of it begins there', async () => {
  await worker.says('星洲小区12幢2单元');
  expect(worker.latest()).toContain('这里怎么了？');
  await worker.says('楼上漏水漏到我家了');
  await worker.clicks('上报事件');
  expect([estate(), detail()]).toEqual(['星洲小区', '12幢2单元']);
});

test('an address that comes after what is wrong belongs to it', async () => {
  await worker.says('楼上漏水漏到我家了');
  await worker.says('星洲小区12幢2单元');
  expect(worker.latest()).toContain('就是刚才说的');
  await worker.clicks('就是刚才说的：渗漏水纠纷，上报').catch(async () => {
    const label = /就是刚才说的：[^ |]*/.exec(worker.latest())?.[0] ?? '';
    await worker.clicks(label);
  });
  expect([estate(), detail()]).toEqual(['星洲小区', '12幢2单元']);
  expect(form().description?.default_value).toContain('漏水');
});

test('a place of something else is not carried over', async () => {
  await worker.says('星洲小区12幢2单元');
  await worker.says('楼上漏水漏到我家了');
  await worker.says('楼下烧烤店油烟太大谁管');
  await worker.clicks('上报事件');
  expect([estate(), detail()]).toEqual(['德加小区', '']);
});

/** A place picked on the map. */
async function sends(place: string) {
  const content = { type: 'location' as const, words: typed(place) };
  const chatId = aChat(`oc_own_${worker.openId}`);
  const who = { openId: worker.openId };
  await receive(
    { kind: 'message', key: 'om_map', messageId: aMessage('om_map'), chatId, inGroup: false, who, content },
    town.world,
  );
  while ((await deliver(town.world)) > 0);
}

test.each([
  ['湖畔小区 文二西路口岗亭', '湖畔小区', '文二西路口岗亭'],
  ['德加公寓东区3幢', undefined, '德加公寓东区3幢'],
  ['德加小区东区3幢', '德加小区', '东区3幢'],
  ['德加小区晨光亭旁三号泵房', '德加小区', '晨光亭旁三号泵房'],
])('a place sent from the map is where the report begins, with every word of it: %s', async (place, at, spot) => {
  await sends(place);
  expect(worker.latest()).toContain('这里怎么了？');
  await worker.says('路灯坏了不亮');
  await worker.clicks('上报事件');
  expect([estate(), detail()]).toEqual([at, spot]);
});

test('the last three places are offered where none is said, and the one that is picked is it', async () => {
  for (const at of ['1 幢', '2 幢', '3 幢', '4 幢', '4 幢']) {
    await worker.says('CG04');
    await worker.fills('上报事件', { estate: '湖畔小区', detail: at, description: '油烟', object: at, urgent: true });
  }
  await worker.says('CG04');
  await worker.clicks('上报事件');
  const options = form().recent?.options;
  const offered = Array.isArray(options) ? options.map(({ value }) => value) : [];
  expect(offered).toEqual(['湖畔小区|4 幢', '湖畔小区|3 幢', '湖畔小区|2 幢']);
  expect(form().detail?.required).toBe(false);
  await worker.submits({ recent: '湖畔小区|3 幢', detail: '', description: '又来了', urgent: true });
  const { cases } = await town.world.store.listed({ list: 'mine', openId: worker.openId }, 0);
  expect(cases[0]?.place).toMatchObject({ estate: '湖畔小区', detail: '3 幢' });
});

test('where neither a place is picked nor a spot written, that is asked for, and nothing typed is lost', async () => {
  await worker.says('CG04');
  await worker.clicks('上报事件');
  await expect(worker.submits({ detail: '', description: '油烟' })).rejects.toThrow('请写具体位置');
});

describe('an estate that the office has entered itself', () => {
  beforeEach(async () => {
    const entered = { name: '望月兰庭', grid: '望月一网格', community: '德加社区', area: '文新二片区' };
    await town.world.store.commit({ at: town.world.now(), changes: [{ kind: 'estate', estate: entered }], says: [] });
  });

  test('stands in the form where it was said with what is wrong', async () => {
    await worker.says('望月兰庭8幢1单元门口下水道冒粪水，臭得不行');
    await worker.clicks('上报事件');
    expect([estate(), detail()]).toEqual(['望月兰庭', '8幢1单元 门口']);
  });

  test('stands in the form where it was said right after', async () => {
    await worker.says('楼上漏水漏到我家了');
    await worker.says('在望月兰庭12幢2单元楼上漏水漏到我家了');
    await worker.clicks('上报事件');
    expect(estate()).toBe('望月兰庭');
  });

  test('is where a case is looked for', async () => {
    await worker.says('楼下烧烤店油烟太大谁管');
    await worker.clicks('上报事件');
    await worker.submits({ estate: '望月兰庭', detail: '3幢', description: '油烟直排' });
    await worker.says('望月兰庭的油烟处理得怎么样了');
    expect(worker.latest()).toContain('望月兰庭');
  });
});
