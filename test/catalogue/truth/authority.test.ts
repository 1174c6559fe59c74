import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { namedIn } from '../../../catalogue/check/truth/named.ts';
import { checkTruth } from '../../../catalogue/check/truth.ts';
import { confirmPage } from '../../../catalogue/confirm/page.ts';
import { bodiesOf } from '../../../catalogue/law/bodies.ts';
import { problemLine } from '../../../catalogue/problems.ts';
import { rankWords } from '../../../catalogue/wording.ts';
import { whole as real } from '../whole-list.ts';
import { first, said } from './said.ts';

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

test('a case comes to every authority through a department of ours, and none is written twice', () => {
  const [one] = real.authorities.value;
  if (!one) throw new Error('there are no authorities');
  const value = [...real.authorities.value, { ...one, through: 'nobody' }];
  const lines = checkTruth({ ...real, authorities: { ...real.authorities, value } }).map(problemLine);
  expect(lines).toContainEqual(expect.stringContaining(`${one.id} 写了两次，删去一处`));
  expect(lines).toContainEqual(expect.stringContaining('没有这个部门：nobody'));
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

test('of the fines for one act the first says why, and the others to look there first', () => {
  const [one, other] = real.matters.flatMap(({ value }) => value.penalty.slice(0, 2));
  if (!one || !other) throw new Error('no matter has two fines');
  const rows = [
    { ...one, act: '挖', ranks: '挖断的用这一条；没挖坏的用第五十条' },
    { ...other, act: '挖' },
  ];
  expect(rows.map((row) => rankWords(row, rows))).toEqual([
    '同一件事先看这一条：挖断的用这一条；没挖坏的用第五十条',
    '同一件事，先看排在前面的那一条',
  ]);
});

test('a fine under a rule that reaches only some places says which', () => {
  expect(
    said('CG12', ({ penalty }) => {
      for (const row of penalty) row.what = row.what.replace('城市建成区里', '');
    }),
  ).toMatch(/CG12.*《浙江省城市市容和环境卫生管理条例》只管一部分地方/);
});

test('a power is dated as a rule that its source names', () => {
  const slipped = said('YX13', ({ power }) => {
    power.ruleDate = '2019-09-24';
  });
  expect(slipped).toContain('依据里没有一部规定是 2019-09-24 的：浙江省房屋使用安全管理条例 2020-09-24');
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
  const beside = said('SC11', ({ penalty }) => {
    for (const row of penalty) row.to = row.to?.filter((one) => one !== '责任人员') ?? [];
  });
  expect(beside).toContain('后果里还罚了责任人员，to 里补上');
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

test('a number a referral gives is one its sources name', () => {
  const value = real.referrals.value.map((one) => ({ ...one, sources: ['没有写电话'] }));
  const lines = checkTruth({ ...real, referrals: { ...real.referrals, value } }).map(problemLine);
  expect(lines).toContainEqual(expect.stringContaining('95598 没有出处'));
  expect(lines.join('\n')).not.toContain('12345 没有出处');
});

test('the page for the street’s lawyers is the one the list makes', () => {
  const page = readFileSync(new URL('../../../docs/待街道确认.md', import.meta.url), 'utf8');
  expect(page === confirmPage(real), '运行 npm run catalogue:confirm 更新').toBe(true);
  expect(page).toContain('《杭州市限制养犬规定》');
  expect(page, 'which of two rules applies').toContain('怎么选请区里书面确认');
  expect(page, 'whose number no public text has').toContain('值班和抢修的电话');
  expect(page, 'between a unit and a person').toMatch(/个体工商户按单位罚还是按个人罚.*CG17/);
  expect(page, 'a higher rule nobody here has read').toContain('住房租赁条例（2025-09-15 施行）位阶高于');
  expect(page, 'a text only a source names').toContain('行政执法监督条例（国务院令第 825 号');
  expect(page, 'who advises at a table is asked nothing').not.toContain('请司法所或律师');
  expect(page, 'a law only named in a sentence').toMatch(/《浙江省风景名胜区条例》.*用在 CG01/);
});

test('the public line of a department is one that a matter or a referral gives too', () => {
  const given = JSON.stringify([real.matters.map(({ value }) => value.limits), real.referrals.value]);
  const lines = real.departments.value.flatMap(({ phone }) => phone ?? []);
  expect(lines).toContain('95598');
  for (const phone of lines) expect([phone, given.includes(phone)]).toEqual([phone, true]);
});
