import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkGroups } from '../../catalogue/check/groups.ts';
import { checkHeard } from '../../catalogue/check/heard.ts';
import { checkAuthority } from '../../catalogue/check/truth/authority.ts';
import { checkEdges } from '../../catalogue/check/truth/edges.ts';
import { checkMatterLimits } from '../../catalogue/check/truth/limits.ts';
import { checkRank } from '../../catalogue/check/truth/rank.ts';
import { type Problem, problemLine, type Sourced } from '../../catalogue/problems.ts';
import type { CatalogueFiles } from '../../catalogue/read.ts';
import type { Matter } from '../../catalogue/schema.ts';
import { whole as real } from './whole-list.ts';

const changed = <T>(source: Sourced<T>, change: (value: T) => void): Sourced<T> => {
  const value = structuredClone(source.value);
  change(value);
  return { ...source, value };
};
const withMatter = (id: string, change: (matter: Matter) => void): CatalogueFiles => ({
  ...real,
  matters: real.matters.map((source) => (source.value.id === id ? changed(source, change) : source)),
});
/** What a check says of the changed list, and did not say of the list as it stands. */
const added = (check: (files: CatalogueFiles) => Problem[], files: CatalogueFiles) => {
  const before = new Set(check(real).map(problemLine));
  return check(files).filter((problem) => !before.has(problemLine(problem)));
};

const SELDOM: [name: string, said: () => Problem[], why: string, path: Problem['path']][] = [
  [
    'a matter that is always urgent and says by which facts it may become so',
    () =>
      added(
        checkMatterLimits,
        withMatter('YX08', ({ limits }) => {
          limits.urgent = true;
          limits.urgentWhen = [{ when: '闻到气味', first: '撤到室外', call: '119' }];
        }),
      ),
    '一律紧急的不用再写 urgentWhen',
    ['limits', 'urgentWhen'],
  ],
  [
    'a button of a group that calls a number its matter does not know',
    () =>
      added(checkEdges, {
        ...real,
        boundaries: changed(real.boundaries, ([group]) => {
          const option = group?.options.find(({ matter }) => !hotlinesOf(matter).includes('122'));
          if (option) option.fact = '有人受伤，先打 122';
        }),
      }),
    '这里叫打 122，',
    [0, 'options', expect.any(Number)],
  ],
  [
    'a penalty that says why it stands first, and of what act it is not',
    () =>
      added(
        checkRank,
        withMatter('CG04', ({ penalty }) => {
          const [first] = penalty;
          if (first) Object.assign(first, { ranks: '专门规定', act: undefined });
        }),
      ),
    '写了为什么先用它，却没写 act',
    ['penalty', 0, 'ranks'],
  ],
  [
    'a penalty that hits nobody',
    () =>
      added(
        checkAuthority,
        withMatter('CG04', ({ penalty }) => Object.assign(penalty[0] ?? {}, { to: undefined })),
      ),
    '没写罚谁（to）',
    ['penalty', 0],
  ],
  [
    'a penalty of a court that the street is said to have',
    () =>
      added(
        checkAuthority,
        withMatter('CG04', ({ penalty }) => Object.assign(penalty[0] ?? {}, { by: ['court'], street: '派驻' })),
      ),
    '法院判、仲裁裁的写「不在街道」',
    ['penalty', 0, 'street'],
  ],
  [
    'a referral of which there are two',
    () => added(checkGroups, { ...real, referrals: changed(real.referrals, (list) => list.push(...list.slice(0, 1))) }),
    '」重复，请改一个',
    [real.referrals.value.length, 'id'],
  ],
  [
    'a topic called like a referral card that it does not name',
    () => {
      const [card] = real.referrals.value;
      const slug = card?.id ?? '';
      return added(checkHeard, {
        ...real,
        topics: changed(real.topics, (topics) => Object.assign(topics, { [slug]: { name: '某事' } })),
      });
    },
    '是一张转介卡的编号：写上 referral，或换一个编号',
    [expect.any(String)],
  ],
];
const hotlinesOf = (id: string) =>
  real.matters.find(({ value }) => value.id === id)?.value.limits.hotlines.map(({ number }) => number) ?? [];

test.each(SELDOM)('%s is complained of, where it stands', (_, said, why, path) => {
  expect(said()).toContainEqual(expect.objectContaining({ level: 'error', why: expect.stringContaining(why), path }));
});

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
/** What a check complains in words of its own: the parts between what it fills in. */
const complaintsIn = (source: string) =>
  [
    ...source.matchAll(
      /complain\((?:[^()]|\([^()]*\))*?[`']([^`']*[\u4e00-\u9fff]{3}[^`']*)[`']|why = `([^`]+)`|wrong\([`']([^`']+)[`']\)|at\([^,]+,\s*`([^`]+)`/g,
    ),
  ].map((found) => found.slice(1).find((words) => words !== undefined) ?? '');

test('every complaint that the checks can make is made by a test', () => {
  const tests = filesIn('test/catalogue').join('\n');
  const all = filesIn('catalogue/check').flatMap(complaintsIn);
  const isTested = (complaint: string) =>
    complaint
      .split(/\$\{[^}]*\}/)
      .some((part) =>
        Array.from({ length: Math.max(0, part.length - 3) }, (_, i) => part.slice(i, i + 4)).some((four) =>
          tests.includes(four),
        ),
      );
  expect(all.length).toBeGreaterThan(40);
  expect(all.filter((complaint) => !isTested(complaint))).toEqual([]);
});
