import { expect, test } from 'vitest';
import { checkTruth } from '../../../catalogue/check/truth.ts';
import { problemLine } from '../../../catalogue/problems.ts';
import { limitWords } from '../../../catalogue/wording.ts';
import { whole as real } from '../whole-list.ts';
import { said } from './said.ts';

test('whoever comes looks for danger before measuring', () => {
  const line = said('CG18', ({ onSite }) => {
    onSite.do.reverse();
  });
  expect(line).toMatch(/CG18.*有危险怎么退开，放在第一条/);
  expect(
    said('YX15', ({ onSite }) => {
      onSite.do.shift();
    }),
  ).toMatch(/YX15.*一律紧急的，第一条就写/);
});

test('nobody stays beside who strikes, and a condition of safety reads one way', () => {
  const beside = said('MT15', ({ limits, onSite }) => {
    limits.urgentWhen = [
      { when: '扬言自伤、打人', first: '陪着不刺激，请旁人退开', call: '110' },
      { when: '推搡动手', first: '不上去拉', call: '110' },
      { when: '推搡动手', first: '退开，请旁人散开', call: '110' },
      { when: '扬言自伤', first: '陪着不刺激', call: '110' },
    ];
    onSite.do.push('看风机、安全绳；一样没有就不能下', '看风机、安全绳，缺一样就不能下');
  });
  expect(beside.match(/有人动手的先写退开/g)).toHaveLength(2);
  expect(beside.match(/能读成「全都没有」/g)).toHaveLength(1);
});

test('whoever is sent to another matter because of a danger finds its first act there', () => {
  const mute = said('YX17', ({ onSite }) => {
    onSite.do = ['边喊人往外走、边退到没烟没火的地方，打 119', '在小区门口等消防车带路', '清点住户在不在'];
  });
  expect(mute).toMatch(/YX11.*「[^」]*井[^」]*」指到 YX17/);
  expect(mute).toMatch(/ZA14.*指到 YX17/);
  expect(checkTruth(real).map(problemLine).join('\n')).not.toContain('却没说先做什么');
});

test('a fallen wire leads to where the eight metres are said', () => {
  const line = said('CG04', ({ boundary }) => {
    boundary.push({ looksLike: '店招扯断了电线', tellsApart: '电线断落在地上', to: 'CG02' });
  });
  expect(line).toContain('「电线断」指到 CG02');
});

test('who is trapped in a lift is told of its own button before 119', () => {
  const lifts = real.boundaries.value.flatMap(({ options }) => options).filter(({ matter }) => matter === 'SC13');
  const calling = lifts.filter(({ fact }) => fact.includes('119'));
  expect(calling.length).toBeGreaterThan(0);
  for (const { fact } of calling) expect(fact).toMatch(/轿厢.*119/);
  const lift = real.dangers.find(({ value }) => value.id === 'lift')?.value;
  expect(lift?.first[0]).toMatch(/呼叫按钮/);
  expect(lift?.title).toMatch(/呼叫按钮.*119/);
});

test('nobody is sent down a well, whichever card is shown', () => {
  const dangers = real.dangers.map((source) =>
    source.value.id === 'poison'
      ? { ...source, value: { ...source.value, first: ['憋气开门窗，把人搬到外面'], dont: '别催吐' } }
      : source,
  );
  expect(
    checkTruth({ ...real, dangers })
      .map(problemLine)
      .join('\n'),
  ).toMatch(/poison.*却没说谁也别下去/);
  const checkItems = real.checkItems.map((source) =>
    source.value.group === '环保'
      ? {
          ...source,
          value: { ...source.value, items: source.value.items.map((one) => ({ ...one, how: '掀隔油池盖看' })) },
        }
      : source,
  );
  expect(
    checkTruth({ ...real, checkItems })
      .map(problemLine)
      .join('\n'),
  ).toMatch(/environment.*叫人掀池盖/);
  expect(checkTruth(real).map(problemLine).join('\n')).not.toMatch(/谁也别下去|叫人掀池盖/);
});

test('who sits in a machine that touches a wire is not called out of it', () => {
  expect(
    said('YX11', ({ onSite }) => {
      onSite.do = ['吊臂、树枝挨着电线的，喊停，人都退到八米外，打 119'];
    }),
  ).toContain('却没说别下来');
});

test('where digging breaks a gas pipe the machine is switched off, and eight metres are said of wires alone', () => {
  const lines = real.matters.flatMap(({ value: { onSite, limits } }) => [
    ...onSite.do,
    ...(limits.urgentWhen ?? []).map(({ when, first }) => `${when}：${first}`),
  ]);
  const gas = lines.flatMap((line) => line.split('；')).filter((part) => /煤气|燃气/.test(part));
  const dug = gas.filter((part) => /挖[破断]/.test(part));
  expect(dug.length).toBeGreaterThan(4);
  for (const part of dug) expect(part).toContain('停工熄火');
  for (const part of gas) expect(part).not.toContain('八米');
});

test('a limit says what it limits, danger says by which facts, and numbers are hotlines', () => {
  const bare = said('YX08', ({ limits }) => {
    delete limits.resolveIs;
    delete limits.urgentWhen;
  });
  const before = checkTruth(real).map(problemLine).join('\n');
  expect(`${before}\n${bare}`).toMatch(/YX08.*没写 resolveDays 限的是办结还是首次答复/);
  expect(`${before}\n${bare}`).toMatch(/YX08.*有 119、120 却没写 urgentWhen/);
  const stray = said('YX08', ({ limits }) => {
    limits.urgentWhen = [{ when: '闻到气味', first: '撤到室外', call: '12345' }];
  });
  expect(stray).toContain('12345 不在 hotlines 里');
  for (const { value } of real.matters) {
    const later = limitWords(value).at(-1)?.[1];
    if (value.penalty.length > 0) expect(later, value.id).toMatch(/立案处罚的另计/);
  }
});

test('a boundary leads what is urgent to its matter, and calls only numbers that the matter knows', () => {
  const line = said('CG04', ({ boundary }) => {
    boundary.push(
      { looksLike: '后厨着火', tellsApart: '看得见火', to: 'fire-station' },
      { looksLike: '还是油烟', tellsApart: '同一件事', to: 'enforcement-team' },
      { looksLike: '有人晕倒', tellsApart: '先打 120', to: 'CG02' },
    );
  });
  expect(line).toContain('「消防救援站」管的急事写在 YX17 里');
  expect(line).toContain('就是本事项的主责');
  expect(line).toContain('这里叫打 120，CG02 的 hotlines 里却没有');
});
