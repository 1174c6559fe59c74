import { expect, test } from 'vitest';
import { checkTruth } from '../../../catalogue/check/truth.ts';
import { problemLine } from '../../../catalogue/problems.ts';
import { finesWords } from '../../../catalogue/wording.ts';
import { whole as real } from '../whole-list.ts';
import { said } from './said.ts';

test('at the door nobody is fined and nobody is threatened', () => {
  const party = (words: string) =>
    said('MT04', ({ talk }) => {
      talk.party = words;
    });
  expect(party('再不改要罚一万到五万。')).toContain('话里不报罚款数额');
  expect(party('不改就是十万起步。')).toContain('话里不报罚款数额');
  expect(party('再这样要拘留的。')).toContain('不说「拘留」');
  expect(party('要百分之九十七的业主同意。')).toContain('在引用的条文里没有');
  expect(party('三天后我再来看，还在的话请有权的部门依法处罚。')).not.toMatch(/罚款数额|条文里没有/);
});

test('nobody is promised that nothing comes of it once he mends it, where the fine waits for nothing', () => {
  const party = (id: string, words: string) =>
    said(id, ({ talk }) => {
      talk.party = words;
    });
  expect(party('CG16', '篷布盖严再上路；不改的，由有权的部门依法处理。')).toContain('像是改了就不罚');
  expect(party('CG16', '篷布盖严再上路；该怎么处理，由有权的部门查清后定。')).toBe('');
  expect(party('CG02', '请搬进去；限期不改的，由综合行政执法队依法处理。')).toBe('');
});

test('property and grid workers take nothing away', () => {
  const line = said('CG04', ({ onSite }) => {
    onSite.do.push('请物业电工把线断开、收走', '不让物业收走别人的东西', '请物业打电话通知业主');
  });
  expect(line).toContain('「物业电工把线断开、收走」');
  expect(line.match(/没有执法权/g)).toHaveLength(1);
});

test('whoever may not inspect asks for no papers, and nobody calls before they are safe', () => {
  const papers = said('CG04', ({ onSite, talk }) => {
    onSite.do.push('请店家出示执照', '问店家有没有执照，愿意给看的拍下');
    talk.party = '老板，请把合同拿出来看一下。';
  });
  expect(papers.match(/没有检查权/g)).toHaveLength(2);
  const order = said('YX08', ({ limits }) => {
    limits.urgentWhen = [
      { when: '闻到气味', first: '先打 119，再喊人出来', call: '119' },
      { when: '听到嗞嗞声', first: '撤到室外上风处再打', call: '119' },
    ];
  });
  expect(order.match(/先写人怎么离开危险/g)).toHaveLength(1);
});

test('on a visit nothing is ordered and no paper asked for', () => {
  const checkItems = real.checkItems.map((source) => ({
    ...source,
    value: {
      ...source.value,
      items: source.value.items.map((item) => ({ ...item, how: '请店家出示执照', atOnce: '当场停用' })),
    },
  }));
  const lines = checkTruth({ ...real, checkItems }).map(problemLine);
  const visited = real.checkItems.flatMap(({ value }) => value.items).filter(({ seenBy }) => seenBy !== '执法');
  expect(visited.length).toBeGreaterThan(50);
  expect(lines.filter((line) => line.includes('没有检查权，写愿意给看的'))).toHaveLength(visited.length);
});

test('only who leads or supports joins a step', () => {
  const line = said('CG04', ({ procedure }) => {
    procedure.push({ step: '请医院来看', with: ['health'] });
  });
  expect(line).toContain('「卫健局」既不主责也不配合');
});

test('no manual forbids to say what it lists a little below: how much the fine is', () => {
  const silent = /(不|别|不要)(口头)?(说|讲|报|提|谈)[^，。；]*罚(多少|款)/;
  for (const said of ['不口头说「要罚多少」', '话里不报罚款数额']) expect(silent.test(said)).toBe(true);
  for (const { value } of real.matters)
    if (value.penalty.length > 0) {
      const said = JSON.stringify([value.onSite, value.talk, finesWords(value)]);
      expect([value.id, said.match(silent)?.[0]]).toEqual([value.id, undefined]);
    }
});
