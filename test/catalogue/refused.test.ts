import { expect, test } from 'vitest';
import { openCatalogue } from '../../catalogue/catalogue.ts';
import { checkCatalogue } from '../../catalogue/check.ts';
import { catalogue } from '../../catalogue/index.ts';
import type { Problem } from '../../catalogue/problems.ts';
import type { CatalogueFiles } from '../../catalogue/read.ts';
import type { Matter } from '../../catalogue/schema.ts';
import { bordering, changed, first, real, stop, TODAY, withMatters, wrongAfter } from './changed-list.ts';

const REFUSED: [name: string, files: () => CatalogueFiles, why: RegExp, path: Problem['path']][] = [
  [
    'a boundary to a stopped matter that was not replaced',
    () => withMatters({ [bordering().to]: stop }),
    new RegExp(`^${bordering().to} 已停用，请改指 在用的事项`),
    ['boundary', 0, 'to'],
  ],
  [
    'a boundary to a stopped matter that was replaced',
    () =>
      withMatters({
        [bordering().to]: (matter) => Object.assign(matter, { status: '停用', replacedBy: bordering().from }),
      }),
    new RegExp(`^${bordering().to} 已停用，请改指 ${bordering().from}`),
    ['boundary', 0, 'to'],
  ],
  [
    'a review due before the matter holds',
    () =>
      withMatters({ CG04: (matter) => Object.assign(matter, { effectiveFrom: '2026-02-01', reviewBy: '2026-01-31' }) }),
    /复核日期要晚于生效日期/,
    ['reviewBy'],
  ],
  [
    'a review due on the day the matter begins to hold',
    () => withMatters({ CG04: (matter) => Object.assign(matter, { effectiveFrom: TODAY, reviewBy: TODAY }) }),
    /复核日期要晚于生效日期/,
    ['reviewBy'],
  ],
  [
    "a matter that holds after the edition's day",
    () => withMatters({ CG04: (matter) => Object.assign(matter, { effectiveFrom: '2026-11-24' }) }),
    /生效日期 2026-11-24 晚于本版日期 2026-11-23/,
    ['effectiveFrom'],
  ],
  [
    'an alias that two departments have',
    () => ({
      ...real,
      departments: changed(real.departments, (list) => {
        const [one, two] = list;
        two?.aliases?.push(first(one?.aliases));
      }),
    }),
    /「城管」已是「综合行政执法队」的编号、名称或叫法/,
    [1],
  ],
  [
    "a name that is another's alias",
    () => ({
      ...real,
      departments: changed(real.departments, (list) => {
        list.push({ ...first(list), id: 'another', name: '城管科', aliases: [] });
      }),
    }),
    /「城管科」已是「城市管理科」的编号、名称或叫法/,
    [real.departments.value.length],
  ],
  [
    'a circumstance that leads to a department nobody knows',
    () =>
      withMatters({
        YX09: (matter) => {
          const [, second] = matter.lead.depends?.options ?? [];
          if (second) second.department = 'nobody';
        },
      }),
    /没有这个部门：nobody/,
    ['lead', 'depends', 'options', 1, 'department'],
  ],
  [
    'a stopped matter replaced by a stopped one',
    () =>
      withMatters({
        CG03: stop,
        CG04: (matter) => Object.assign(matter, { status: '停用', replacedBy: 'CG03' }),
      }),
    /^CG03 也停用了/,
    ['replacedBy'],
  ],
  [
    'a stopped matter replaced by one that is not there',
    () => withMatters({ CG04: (matter) => Object.assign(matter, { status: '停用', replacedBy: 'CG99' }) }),
    /^没有这个事项：CG99/,
    ['replacedBy'],
  ],
  [
    'a matter in use that says why it was stopped',
    () => withMatters({ CG04: (matter) => Object.assign(matter, { stoppedBecause: '上级已收回' }) }),
    /在用的事项不写 stoppedBecause/,
    ['stoppedBecause'],
  ],
  [
    'a saying with the number of somebody',
    () => withMatters({ CG04: (matter) => matter.sayings.push('油烟大打 13800001234') }),
    /说法「油烟大打 【电话】」里有电话、证件或车牌：去掉号码再写/,
    ['sayings', expect.any(Number)],
  ],
  [
    'a group with one button twice',
    () => ({
      ...real,
      boundaries: changed(real.boundaries, (list) => {
        const [one, two] = first(list).options;
        if (one && two) two.label = one.label;
      }),
    }),
    /^按钮「.+」重复/,
    [0, 'options', 1, 'label'],
  ],
  [
    'two groups of one id',
    () => ({
      ...real,
      boundaries: changed(real.boundaries, (list) => {
        const [one, two] = list;
        if (one && two) two.id = one.id;
      }),
    }),
    /^编号「.+」重复/,
    [1, 'id'],
  ],
  [
    'two communities of one name',
    () => ({
      ...real,
      communities: changed(real.communities, (list) => {
        const [one, two] = list;
        if (one && two) two.name = one.name;
      }),
    }),
    /^社区「.+」重复/,
    [1, 'name'],
  ],
  [
    'two communities of one id',
    () => ({
      ...real,
      communities: changed(real.communities, (list) => {
        const [one, two] = list;
        if (one && two) two.id = one.id;
      }),
    }),
    /^编号「.+」重复/,
    [1, 'id'],
  ],
  [
    'two matters of one number',
    () => ({ ...real, matters: [...real.matters, first(real.matters)] }),
    /编号已被 .+ 用了/,
    ['id'],
  ],
  [
    "a matter with another category's number",
    () => withMatters({ CG04: (matter) => Object.assign(matter, { id: 'SC44' }) }),
    /「城市管理」的编号以 CG 开头/,
    ['id'],
  ],
  [
    'a matter that is not in the agreed table',
    () => ({ ...real, agreed: real.agreed.filter(({ id }) => id !== 'CG04') }),
    /总表 matters.tsv 里没有这个编号/,
    ['id'],
  ],
  [
    'a lead that the agreed table does not know',
    () => withMatters({ CG04: (matter) => Object.assign(matter.lead, { department: 'police' }) }),
    /总表是「综合行政执法队」，这里是「派出所」/,
    ['lead', 'department'],
  ],
];

test.each(REFUSED)('%s is refused, where it stands', (_, files, why, path) => {
  expect(wrongAfter(files())).toContainEqual({ level: 'error', why: expect.stringMatching(why), path });
});

test('what leads to a matter that went out of use is reminded of, and stands in nobody’s way: nobody is led there', () => {
  const { matter } = first(first(real.boundaries.value).options);
  const [reminded] = wrongAfter(withMatters({ [matter]: stop })).filter(({ path }) => path.includes('options'));
  expect(reminded).toMatchObject({ level: 'warning', why: expect.stringContaining('已停用，请改指') });
  const matters = catalogue.matters.map((one) => (one.id === matter ? { ...one, status: '停用' as const } : one));
  const list = openCatalogue({ ...catalogue, matters });
  const referrals = list.referrals.flatMap(({ id }) => list.referral(id)?.butIf ?? []);
  for (const one of [...list.groups.flatMap(({ options }) => options), ...referrals])
    expect(one.matter).not.toBe(matter);
  expect(list.groups.every(({ options }) => options.length > 1)).toBe(true);
  expect(list.boundaries).toEqual(catalogue.boundaries);
});

test('a saying excused under two matters is refused under a third', () => {
  const saying = first(first(real.matters.filter(({ value }) => value.id === 'CG02')).value.sayings);
  const add = (matter: Matter) => matter.sayings.push(saying);
  const sharedSayings = {
    ...real.sharedSayings,
    value: [{ saying, under: ['CG02', 'CG03'], because: '两边都有人说' }],
  };
  expect(wrongAfter({ ...withMatters({ CG03: add }), sharedSayings })).toEqual([]);
  expect(wrongAfter({ ...withMatters({ CG03: add, CG04: add }), sharedSayings })).toContainEqual({
    level: 'error',
    why: expect.stringContaining(`「${saying}」在 CG02、CG03 也有`),
    path: ['sayings', expect.any(Number)],
  });
});

test('a stopped matter is not reminded of its review', () => {
  const late = withMatters({ CG04: stop });
  const reminded = checkCatalogue(late, '2030-01-01').filter(({ why }) => why.startsWith('已过复核日期'));
  expect(reminded).toHaveLength(real.matters.length + real.services.length - 1);
});
