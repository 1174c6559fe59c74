import { describe, expect, test } from 'vitest';
import type { Bundle } from '../../catalogue/bundles/schema.ts';
import { checkBundles, fieldsIn } from '../../catalogue/check/bundles.ts';
import { checkChecklists } from '../../catalogue/check/checklists.ts';
import type { CheckItemFile, Checklist } from '../../catalogue/checklists/schema.ts';
import type { CatalogueFiles } from '../../catalogue/read.ts';
import { JUDGING } from '../../src/inspections/kinds.ts';
import { changed, first, real } from './changed-list.ts';

const inFirst = <T>(sources: CatalogueFiles['bundles' | 'checklists' | 'checkItems'], change: (value: T) => void) =>
  sources.map((source, i) => (i === 0 ? changed(source, change as (value: unknown) => void) : source));

const whys = (files: CatalogueFiles) => [...checkChecklists(files), ...checkBundles(files)].map(({ why }) => why);

test('a hundred and forty-nine items on twelve lists and four bundles, without a fault', () => {
  expect(whys(real)).toEqual([]);
  expect(real.checkItems.flatMap(({ value }) => value.items)).toHaveLength(149);
  expect(real.checklists).toHaveLength(12);
  expect(real.bundles).toHaveLength(4);
});

test('what failed is told plainly: no question, none as another, no verdict where the question has none', () => {
  const all = real.checkItems.flatMap(({ value }) => value.items);
  expect(new Set(all.map(({ fails }) => fails)).size).toBe(all.length);
  for (const { look, fails } of all) {
    expect(fails).not.toMatch(/有没有|是不是|吗|[?？。]/);
    for (const word of JUDGING) if (!look.includes(word)) expect(fails).not.toContain(word);
  }
});

const items = (change: (items: CheckItemFile[]) => void): CatalogueFiles => ({
  ...real,
  checkItems: inFirst(real.checkItems, (group: { items: CheckItemFile[] }) =>
    change(group.items),
  ) as CatalogueFiles['checkItems'],
});
const lists = (change: (list: Checklist) => void): CatalogueFiles => ({
  ...real,
  checklists: inFirst(real.checklists, change) as CatalogueFiles['checklists'],
});
const bundles = (change: (bundle: Bundle) => void): CatalogueFiles => ({
  ...real,
  bundles: inFirst(real.bundles, change) as CatalogueFiles['bundles'],
});

const FAULTS: [name: string, files: () => CatalogueFiles, why: string][] = [
  [
    'an item of nobody',
    () => items(([one]) => Object.assign(one ?? {}, { department: 'nobody' })),
    '没有这个部门：nobody',
  ],
  [
    'an item that opens nothing',
    () => items(([one]) => Object.assign(one ?? {}, { matter: 'CG99' })),
    '没有这个事项：CG99',
  ],
  [
    'an item judged by a department that has no part in its matter',
    () => items(([one]) => Object.assign(one ?? {}, { department: 'tobacco', matter: 'MT01', why: undefined })),
    'MT01 的主责、配合里没有烟草专卖局',
  ],
  [
    'an item whose department is told beside itself',
    () => items(([one]) => Object.assign(one ?? {}, { also: [one?.department] })),
    '判的部门自己不用再写进 also',
  ],
  [
    'an item to be put right by no day',
    () => items(([one]) => Object.assign(one ?? {}, { grade: '限期整改', days: undefined })),
    '限期整改要写 days',
  ],
  [
    'what cannot wait without whom to call first',
    () => items(([one]) => Object.assign(one ?? {}, { grade: '立即处置', call: undefined, first: undefined })),
    '先打哪个急救电话',
  ],
  [
    'a mere reminder with days',
    () => items(([one]) => Object.assign(one ?? {}, { grade: '当场提醒', days: 3 })),
    '当场提醒的当场改，不写 days',
  ],
  [
    'a failure told by the question it was looked at with',
    () => items(([one]) => Object.assign(one ?? {}, { fails: `${one?.look}。` })),
    '和 look 一样',
  ],
  [
    'a failure that still asks',
    () => items(([one]) => Object.assign(one ?? {}, { fails: '棚子占没占消防车道' })),
    '还是在问：直说是什么样',
  ],
  ['an id twice', () => items((all) => all.push({ ...first(all), look: '别的问题，一个字都不一样的' })), '已经有了'],
  ['a question twice', () => items((all) => all.push({ ...first(all), id: 'SOME-OTHER' })), '并成一个编号'],
  [
    'an item on no list',
    () => items((all) => all.push({ ...first(all), id: 'SOME-OTHER' })),
    '哪张清单都没有 SOME-OTHER',
  ],
  ['a list that asks what there is not', () => lists(({ items }) => items.push('NO-SUCH')), '没有这个检查项：NO-SUCH'],
  ['a list that asks twice', () => lists(({ items }) => items.push(first(items))), '写了两遍'],
  [
    'a list that opens what its kind of place does not have',
    () => lists((list) => Object.assign(list, { notHere: ['YX05'] })),
    '这张清单写了 notHere',
  ],
  [
    'a list with a strange department',
    () => lists(({ inspectWith }) => inspectWith.push('nobody')),
    '没有这个部门：nobody',
  ],
  [
    'a list in another file',
    () => lists((list) => Object.assign(list, { id: 'else' })),
    '文件名要和编号一样：else.yaml',
  ],
  [
    'a bundle in another file',
    () => bundles((bundle) => Object.assign(bundle, { id: 'else' })),
    '文件名要和编号一样：else.yaml',
  ],
  [
    'a bundle led by nobody',
    () => bundles((bundle) => Object.assign(bundle, { lead: 'nobody' })),
    '没有这个部门：nobody',
  ],
  [
    'a bundle with a list that is not',
    () => bundles(({ checklists }) => checklists.push('else')),
    '没有这张清单：else',
  ],
  ['a bundle with a matter that is not', () => bundles(({ matters }) => matters.push('CG99')), '没有这个事项：CG99'],
  ['a fact twice', () => bundles(({ facts }) => facts.push(first(facts))), '写了两遍'],
  [
    'a fact that opens nothing and does not say so',
    () => bundles(({ facts }) => Object.assign(first(facts), { matter: null, open: undefined })),
    '不开事件的要写 open: false',
  ],
  [
    'a fact that opens and does not',
    () => bundles(({ facts }) => Object.assign(first(facts), { open: false })),
    '开了事项就不能写 open: false',
  ],
  [
    'a fact of a matter the bundle does not have',
    () => bundles(({ facts }) => Object.assign(first(facts), { matter: 'MT12' })),
    'matters 里没有 MT12',
  ],
  [
    'a fact led by somebody else without a word why',
    () => bundles(({ facts }) => Object.assign(first(facts), { lead: 'tobacco', why: undefined })),
    '一件事里先改过来，或写明 why',
  ],
  [
    'an urgent fact that does not say what comes first',
    () => bundles(({ facts }) => Object.assign(first(facts), { call: undefined })),
    '紧急的要写先做什么',
  ],
  [
    'an urgent fact of a matter that is always urgent, without its telephone',
    () =>
      bundles(({ facts }) => Object.assign(first(facts), { matter: 'YX09', lead: 'gas-company', call: '人先出来' })),
    '没写打它的哪个急救电话',
  ],
  [
    'a fact more urgent here than in another bundle',
    () =>
      bundles(({ facts }) =>
        Object.assign(first(facts.filter(({ id }) => id === 'price')), { urgent: true, note: '先停售' }),
      ),
    '不是紧急：两边写成一样',
  ],
  [
    'an example that opens what is no fact',
    () => bundles(({ example }) => example.opens.push('else')),
    '没有这条事实：else',
  ],
  [
    'an archive with two keys',
    () => bundles(({ archive }) => archive.push({ ...first(archive), id: 'second', key: true })),
    '要有一个、只有一个 key: true',
  ],
  [
    'a card that shows what nobody has',
    () => bundles(({ card }) => card.lines.push('{mood}')),
    '{mood} 既不是档案里的',
  ],
];

describe('inspections and bundles', () => {
  test.each(FAULTS)('%s is complained of', (_, files, why) => {
    expect(whys(files())).toContainEqual(expect.stringContaining(why));
  });

  test('merged by item, a small restaurant with bottled gas is asked 31 things and not 35, with the shop list 43 and not 53', () => {
    const of = (...ids: string[]) =>
      ids.flatMap((id) => real.checklists.find(({ value }) => value.id === id)?.value.items ?? []);
    const both = of('small-restaurant', 'bottled-gas-user');
    expect([both.length, new Set(both).size]).toEqual([35, 31]);
    const all = of('small-restaurant', 'bottled-gas-user', 'street-shop');
    expect([all.length, new Set(all).size]).toEqual([53, 43]);
  });

  test('what stands in braces is a field', () => {
    expect(fieldsIn('{name} · 今年 {checks} 次')).toEqual(['name', 'checks']);
  });
});
