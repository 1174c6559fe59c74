import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { DAY_MS } from '../../src/cases/calendar/calendar.ts';
import { clustersOf, keysOf } from '../../src/list/waiting/clusters.ts';
import { examplesOf, likelyOf, worthShowing } from '../../src/list/waiting/shown.ts';
import { titleOf } from '../../src/list/waiting/title.ts';
import { tokensOf, weighing } from '../../src/list/waiting/tokens.ts';
import { type Waiting, WaitingKind } from '../../src/list/waiting/waiting.ts';
import { aPerson } from '../harness/ids.ts';
import { TUESDAY } from '../store/open-world.ts';

const weigh = weighing(catalogue);
const person = (n: number) => aPerson(`ou_${n}`);

/** Somebody's question that nothing was found for. */
const asked = (n: number, words: string, more: Partial<Waiting> = {}): Waiting => ({
  id: `q${n}`,
  at: TUESDAY + n * 60_000,
  person: person(n),
  kind: 'unanswered',
  tokens: tokensOf(words),
  likely: [],
  ...more,
});

const FORTUNE = ['算命先生缠着老人', '门口来了个看手相的', '算命先生看手相要收钱', '看手相的不肯走', '路口算命'];
const KITES = ['风筝线割手', '天上风筝线太多', '有人放风筝缠到电线', '风筝线谁来收'];
const both = [...FORTUNE, ...KITES].map((words, n) => asked(n, words));

describe('what belongs together', () => {
  test('what people say of one thing is one cluster, and no other thing is in it', () => {
    const clusters = clustersOf(both, weigh);
    expect(clusters.map(({ rows }) => rows.map(({ id }) => id))).toContainEqual(['q5', 'q6', 'q7', 'q8']);
    for (const { rows } of clusters)
      expect(new Set(rows.map(({ id }) => Number(id.slice(1)) < FORTUNE.length)).size).toBe(1);
  });

  test('its title is what most of them say, run together', () => {
    const drones = ['无人机拍窗户', '无人机嗡嗡响', '无人机掉下来'].map((words, n) => asked(n, words));
    const [cluster, ...others] = clustersOf(drones, weigh);
    expect(others).toEqual([]);
    expect(cluster && titleOf(cluster, catalogue)).toBe('「无人机」');
  });

  test('what is said of a matter itself is known by the matter, whatever the words', () => {
    const wrong = (n: number, reason: string): Waiting =>
      asked(n, FORTUNE[n] ?? '', { kind: 'wrong', matter: 'CG04', reason });
    const of = [wrong(0, 'boundary'), wrong(1, 'department'), asked(2, '', { kind: 'assigned', matter: 'CG04' })];
    const clusters = clustersOf([...of, wrong(3, 'outdated')], weigh);
    expect(clusters.map(({ key, rows }) => [key, rows.length])).toEqual([
      ['CG04 边界', 3],
      ['CG04 过时', 1],
    ]);
    expect(clusters.map((one) => titleOf(one, catalogue))).toEqual([
      '餐饮油烟扰民：边界不清',
      '餐饮油烟扰民：内容过时',
    ]);
  });

  test('what was masked, and words that only join others, tell of nothing', () => {
    expect(tokensOf('我的电话【电话】')).toEqual(['电话']);
    expect(weigh('小区') * 3).toBeLessThan(weigh('风筝'));
    expect(weigh('手相')).toBeGreaterThan(weigh('垃圾'));
  });

  test('where nobody else used any of the words the likeliest matter holds them together', () => {
    const alone = ['甲乙丙', '丁戊己', '庚辛壬'].map((words, n) => asked(n, words, { likely: ['CG01', 'CG02'] }));
    const [cluster] = clustersOf(alone, weigh);
    expect([cluster?.rows.length, cluster && titleOf(cluster, catalogue), cluster && likelyOf(cluster)]).toEqual([
      3,
      `像「${catalogue.matter('CG01')?.name}」`,
      ['CG01', 'CG02'],
    ]);
  });
});

const anyRow = fc.record({
  person: fc.integer({ min: 0, max: 6 }).map(person),
  at: fc.integer({ min: TUESDAY, max: TUESDAY + 20 * DAY_MS }),
  kind: fc.constantFrom(...WaitingKind.options),
  matter: fc.option(fc.constantFrom('CG01', 'CG04'), { nil: undefined }),
  reason: fc.option(fc.constantFrom('boundary', 'outdated', 'other'), { nil: undefined }),
  tokens: fc
    .array(fc.constantFrom('算命', '手相', '风筝', '桥头', '小区', '看手', '筝线'), { maxLength: 4 })
    .map((all) => [...new Set(all)]),
  likely: fc.array(fc.constantFrom('CG01', 'SC07', 'ZA05'), { maxLength: 2 }),
});
const anyRows = fc
  .array(anyRow, { maxLength: 40 })
  .map((all): Waiting[] => all.map((one, n) => ({ id: `q${n}`, ...one })));

describe('whatever waits', () => {
  test('each stands in one cluster, the same whatever order they came in', () => {
    fc.assert(
      fc.property(anyRows, fc.infiniteStream(fc.nat()), (rows, chance) => {
        const clusters = clustersOf(rows, weigh);
        expect(clusters.flatMap((one) => one.rows.map(({ id }) => id)).sort()).toEqual(rows.map(({ id }) => id).sort());
        const order = rows.map((row) => ({ row, by: chance.next().value ?? 0 })).sort((a, b) => a.by - b.by);
        const shuffled = order.map(({ row }) => row);
        expect(clustersOf(shuffled, weigh)).toEqual(clusters);
        expect(worthShowing(clustersOf(shuffled, weigh), [])).toEqual(worthShowing(clusters, []));
      }),
    );
  });

  test('shown are those of three people and more, most people in fewest days first; none of whoever was counted', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const shown = worthShowing(clustersOf(rows, weigh), []);
        for (const [i, { people, days, rows: own }] of shown.entries()) {
          expect(people.length).toBeGreaterThanOrEqual(3);
          expect([...people]).toEqual([...new Set(own.map((one) => one.person))].sort());
          const before = shown[i - 1];
          if (before) {
            expect(before.people.length).toBeGreaterThanOrEqual(people.length);
            if (before.people.length === people.length) expect(before.days).toBeLessThanOrEqual(days);
          }
        }
        const decided = shown.map((one, i) => ({
          ...{ id: `d${i}`, at: TUESDAY, by: person(9), keys: keysOf(one) },
          ...{ people: one.people, outcome: 'ignored' as const },
        }));
        // The same people, asking the same again, bring nothing back.
        expect(worthShowing(clustersOf(rows, weigh), decided)).toEqual([]);
      }),
    );
  });

  test('of the examples each is another person where that can be, and one more asker changes none', () => {
    const rows = [0, 0, 1, 2, 3].map((who, n) => asked(n, '风筝线割手', { person: person(who) }));
    const [cluster] = clustersOf(rows, weigh);
    expect(cluster && examplesOf(cluster).map(({ id }) => id)).toEqual(['q0', 'q2', 'q3']);
    const [more] = clustersOf([...rows, asked(9, '风筝线又来')], weigh);
    expect(more && examplesOf(more).map(({ id }) => id)).toEqual(['q0', 'q2', 'q3']);
  });

  test('three new people bring a decided one back', () => {
    const again = KITES.map((words, n) => asked(n, words));
    const decided = {
      ...{ id: 'd', at: TUESDAY, by: person(9), keys: ['风筝'], people: [person(0)] },
      outcome: 'ignored' as const,
    };
    expect(worthShowing(clustersOf(again, weigh), [decided])).toHaveLength(1);
    const two = { ...decided, people: [person(0), person(1)] };
    expect(worthShowing(clustersOf(again, weigh), [two])).toEqual([]);
  });
});
