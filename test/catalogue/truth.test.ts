import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkShortNames } from '../../catalogue/check/short-names.ts';
import { namedIn } from '../../catalogue/check/truth/named.ts';
import { checkTruth } from '../../catalogue/check/truth.ts';
import { confirmPage } from '../../catalogue/confirm/page.ts';
import { bodiesOf } from '../../catalogue/law/bodies.ts';
import { asToday } from '../../catalogue/older-form.ts';
import { problemLine } from '../../catalogue/problems.ts';
import type { CatalogueFiles } from '../../catalogue/read.ts';
import type { Matter } from '../../catalogue/schema.ts';
import { finesWords } from '../../catalogue/wording.ts';
import { whole as real } from './whole-list.ts';

/** What the checks say of one matter once it is changed, and did not say before. */
function said(id: string, change: (matter: Matter) => void): string {
  const matters = real.matters.map((source) => {
    if (source.value.id !== id) return source;
    const value = structuredClone(source.value);
    change(value);
    return { ...source, value };
  });
  const before = new Set(checkTruth(real).map(problemLine));
  const files: CatalogueFiles = { ...real, matters };
  return checkTruth(files)
    .map(problemLine)
    .filter((line) => !before.has(line))
    .join('\n');
}

const first = <T>(list: readonly T[]): T => {
  const [one] = list;
  if (one === undefined) throw new Error('the list is empty');
  return one;
};

test.each([
  ['由县级以上人民政府卫生健康主管部门责令停止执业活动', ['县级以上人民政府卫生健康主管部门']],
  ['由住房和城乡建设主管部门、消防救援机构按照各自职权决定', ['住房和城乡建设主管部门、消防救援机构']],
  ['醉酒驾驶机动车的，由公安机关交通管理部门约束至酒醒', ['公安机关交通管理部门']],
  ['尚不构成犯罪的，人民法院应当给予训诫', ['人民法院']],
  ['由地方人民政府指定的部门说服教育，责令改正', ['地方人民政府指定的部门']],
  ['由乡、镇人民政府责令停止建设、限期改正', ['乡、镇人民政府']],
  ['由县级以上地方人民政府确定的监督管理部门责令改正', ['县级以上地方人民政府确定的监督管理部门']],
  ['处五日以下拘留或者一千元以下罚款', []],
  ['罚五万元；构成违反治安管理行为的，由公安机关依法给予治安管理处罚', []],
  ['处警告：\n（一）违反人民法院刑事判决中的禁止令的', []],
])('%s names %j', (text, bodies) => {
  expect(bodiesOf(text)).toEqual(bodies);
});

test('an article’s words are today’s body: the longest name counts, and what looks alike does not', () => {
  const asked = (body: string) => {
    const entry = {
      ...first(real.lock),
      law: '某法',
      article: '1',
      paragraphs: [{ items: 0, amounts: [], bodies: [body] }],
    };
    const penalty = { law: '某法', article: '1', what: '某行为', consequence: '罚款' };
    return [...namedIn(penalty, new Map([['某法 1', entry]]), real.authorities.value).ids];
  };
  expect(asked('公安机关交通管理部门')).toEqual(['traffic-brigade']);
  expect(asked('食品药品监督管理部门')).toEqual(['market']);
  expect(asked('公安消防机构')).toEqual(['fire']);
  expect(asked('县级以上人民政府食品安全监督管理部门')).toEqual(['market']);
  expect(asked('其他有关部门')).toEqual([]);
});

test('a penalty says whom it hits, by whom and whether the street may', () => {
  const line = said('CG04', ({ penalty }) => {
    const one = first(penalty);
    delete one.to;
    delete one.by;
    delete one.street;
  });
  expect(line).toMatch(/没写由谁罚/);
  expect(line).toMatch(/没写街道有没有这项权/);
});

test('one article by one body has one answer whether the street has the power', () => {
  const asked = said('ZA16', ({ penalty }) => {
    for (const row of penalty) if (row.law === '浙江省电动自行车管理条例') row.street = '待街道确认';
  });
  expect(asked).toMatch(/SC17 的同一条、同一个机关写「派驻」/);
  const granted = said('CG21', ({ penalty }) => {
    for (const row of penalty) if (row.law === '道路交通安全法') row.street = '待街道确认';
  });
  expect(granted).not.toMatch(/同一个机关/);
});

test('who punishes is whom the article names, not who is usually seen doing it', () => {
  const by = (id: string, body: string, more: object = {}) =>
    said(id, ({ penalty }) => {
      Object.assign(first(penalty), { by: [body], ...more });
    });
  expect(by('CG04', 'district-enforcement')).toContain(
    '写的是「县级以上地方人民政府确定的监督管理部门」，不是「区综合行政执法局」',
  );
  expect(by('CG04', 'nobody')).toContain('没有这个处罚机关：nobody');
  expect(by('YX01', 'fire', { byArticle: undefined })).toContain('没写由谁罚，请用 byArticle');
  expect(by('CG04', 'designated')).toBe('');
});

test('a station that punishes takes part, and a grant has its document', () => {
  const away = said('ZA10', (matter) => {
    matter.support = matter.support.filter(({ department }) => department !== 'police');
  });
  expect(away).toContain('「公安分局」经派出所办，配合单位里没有派出所');
  const street = (value: '赋权清单' | '派驻') =>
    said('CG04', ({ penalty }) => {
      first(penalty).street = value;
    });
  expect(street('赋权清单')).toContain('要有公布的文件');
  expect(street('派驻')).toContain('要有所、队在街道');
});

test('of two rules for one act the one that applies stands first and says why; a lower one by which article', () => {
  const cited = (level: string) => {
    const { law, article } = first(real.lock.filter((entry) => entry.level === level));
    return { law, article, what: '没分类', consequence: '责令改正', act: '没分类' };
  };
  const [city, province] = [cited('杭州市'), cited('浙江省')];
  const both = (ranks?: string) =>
    said('CG04', ({ penalty }) => {
      penalty.push({ ...city, ...(ranks ? { ranks } : {}) }, province);
    });
  expect(both()).toContain('要写 ranks：为什么先用它');
  expect(both('本地的更细')).toContain(`位阶低于《${province.law}》`);
  expect(both('省条例第四条授权市里另定')).not.toContain('位阶低于');
  const [ranks, astray] = ['省条例第四条授权；堆着的用下一条', '「下一条」说的不是同一件事'];
  expect(both(ranks)).not.toContain(astray);
  const parted = said('CG04', ({ penalty }) => {
    penalty.push({ ...city, ranks }, { ...province, act: '别的' }, province);
  });
  expect(parted).toContain(astray);
});

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

test('a fine under a rule that reaches only some places says which', () => {
  expect(
    said('CG12', ({ penalty }) => {
      for (const row of penalty) row.what = row.what.replace('城市建成区里', '');
    }),
  ).toMatch(/CG12.*《浙江省城市市容和环境卫生管理条例》只管一部分地方/);
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

test('a sentence says of which law an article is, or the matter cites the article anyway', () => {
  const [source] = real.matters.filter(({ value }) => value.id === 'CG04');
  const value = structuredClone(source?.value);
  if (!source || !value) throw new Error('CG04 is not there');
  value.power.note = '省市容条例第四十六条从其规定；浙江省大气污染防治条例第九条、第六十六条';
  first(value.penalty).ranks = '第一千一百三十二条先用，省大气条例第六十六条排后';
  const lines = checkShortNames({ ...real, matters: [{ ...source, value }] }).map(problemLine);
  expect(lines).toEqual([expect.stringContaining('「省市容条例第四十六条」没有核对过')]);
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

test('a power is dated as a rule that its source names', () => {
  const slipped = said('YX13', ({ power }) => {
    power.ruleDate = '2019-09-24';
  });
  expect(slipped).toContain('依据里没有一部规定是 2019-09-24 的：浙江省房屋使用安全管理条例 2020-09-24');
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
});

test('only people are locked up, and a span says from which day it runs', () => {
  const line = said('ZA17', ({ penalty, thresholds }) => {
    first(penalty).to = ['经营者'];
    first(thresholds ?? []).is = '三日内';
    first(thresholds ?? []).of = '登记的时限';
  });
  expect(line).toMatch(/治安处罚罚的是人.*「经营者」/);
  expect(line).toMatch(/「三日内」没写从哪一天起算/);
  const detained = said('CG15', ({ penalty }) => {
    first(penalty).consequence = '处五日以下拘留';
    first(penalty).to = ['单位'];
  });
  expect(detained).toContain('拘留、判刑的是人');
});

test('a span told as the law’s is in an article the matter cites; one’s own pace is told in other words', () => {
  const line = said('CG04', ({ procedure, talk }) => {
    procedure.push({ step: '九日内书面答复，三天内回看' });
    talk.party = '请七日内改好';
  });
  expect(line).toContain('「九日内」在引用的条文里没有');
  expect(line).toContain('「七日内」在引用的条文里没有');
  expect(line).not.toContain('三天内」在引用');
});

test('only who leads or supports joins a step', () => {
  const line = said('CG04', ({ procedure }) => {
    procedure.push({ step: '请医院来看', with: ['health'] });
  });
  expect(line).toContain('「卫健局」既不主责也不配合');
});

test('a national rule is not called local, and a local one says what to ask', () => {
  const line = said('CG04', ({ basis }) => {
    basis.push(
      { law: '住房租赁条例', localText: '以现行本地规定为准', gist: '租房的规矩' },
      { law: '杭州市某某规定', localText: '以现行本地规定为准', gist: '本地的规矩' },
      { law: '浙江省某某规定', localText: '以现行本地规定为准', gist: '本地的规矩', ask: '由谁罚' },
    );
  });
  expect(line).toContain('《住房租赁条例》不是本地规定');
  expect(line).toContain('《杭州市某某规定》没有原文：写 ask');
  expect(line).not.toContain('浙江省某某规定');
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

test('a number a referral gives is one its sources name', () => {
  const value = real.referrals.value.map((one) => ({ ...one, sources: ['没有写电话'] }));
  const lines = checkTruth({ ...real, referrals: { ...real.referrals, value } }).map(problemLine);
  expect(lines).toContainEqual(expect.stringContaining('95598 没有出处'));
  expect(lines.join('\n')).not.toContain('12345 没有出处');
});

test('a version kept under an older name of a field is read in today’s form', () => {
  const kept = { id: 'CG04', power: { kind: '区级', source: '某法', asOf: '2020-01-01' } };
  expect(asToday(kept)).toEqual({ id: 'CG04', power: { kind: '区级', source: '某法', ruleDate: '2020-01-01' } });
  expect(asToday(null)).toBeNull();
});

test('the page for the street’s lawyers is the one the list makes', () => {
  const page = readFileSync(new URL('../../docs/待街道确认.md', import.meta.url), 'utf8');
  expect(page === confirmPage(real), '运行 npm run catalogue:confirm 更新').toBe(true);
  expect(page).toContain('《杭州市限制养犬规定》');
  expect(page, 'which of two rules applies').toContain('怎么选请区里书面确认');
  expect(page, 'whose number no public text has').toContain('值班和抢修的电话');
  expect(page, 'between a unit and a person').toMatch(/个体工商户按单位罚还是按个人罚.*CG17/);
  expect(page, 'a law only named in a sentence').toMatch(/《浙江省风景名胜区条例》.*用在 CG01/);
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

test('the public line of a department is one that a matter or a referral gives too', () => {
  const given = JSON.stringify([real.matters.map(({ value }) => value.limits), real.referrals.value]);
  const lines = real.departments.value.flatMap(({ phone }) => phone ?? []);
  expect(lines).toContain('95598');
  for (const phone of lines) expect([phone, given.includes(phone)]).toEqual([phone, true]);
});

test('of the hundred nothing is missing', () => {
  expect(checkTruth(real).map(problemLine)).toEqual([]);
});
