import { expect, test } from 'vitest';
import type { Sum } from '../../src/figures/count.ts';
import { lessBefore, nameOf } from '../../src/figures/sums.ts';
import { sumsOfVisit } from '../../src/figures/visits.ts';
import { replay } from '../../src/visits/events.ts';
import { beginning, item, LI, telling, WANG } from '../visits/a-visit.ts';

const DUE = 10_000_000;
const answer = (answer: 'ok' | 'bad' | 'unseen', ...items: number[]) => ({
  do: 'answer' as const,
  answers: items.map((n) => ({ item: `IT-${n}`, answer })),
  rest: null,
  of: [],
});
const lines = (n: number, correctedAt: number | null, by: typeof WANG | null = WANG) => ({
  do: 'lines' as const,
  lines: [{ item: `IT-${n}`, correctedAt, by: by && { openId: by.openId, name: by.name } }],
});

/** n, d and what is left out of one figure for the street. */
const ofStreet = (sums: readonly Sum[], figure: string) =>
  Object.fromEntries(
    sums.filter((one) => one.by === 'all' && one.figure === figure).map(({ part, count }) => [part, count]),
  );

function visited() {
  const items = [1, 2, 3, 4].map((n) => item(n, n === 4 ? { department: 'market-supervision' } : {}));
  const story = telling(beginning(4, { items, overCap: true, mergedAway: 2 }));
  story.say(answer('bad', 1, 2, 3));
  story.say(answer('unseen', 4));
  story.say({ do: 'on-site', item: 'IT-3', corrected: true });
  return story;
}
const told = () => {
  const story = visited();
  story.say({
    do: 'tell',
    cases: [1, 2].map((n) => ({ item: `IT-${n}`, due: DUE, caseId: null, line: null })),
    repeats: ['IT-2'],
  });
  return story;
};

test('a visit is counted from the moment it is told, once for the street and once for each of its departments', () => {
  expect(sumsOfVisit(visited().visit)).toEqual([]);
  const sums = sumsOfVisit(told().visit);
  const parts = (figure: string) => ofStreet(sums, figure);
  expect(parts('visited')).toEqual({ n: 1 });
  expect(parts('joint')).toEqual({ n: 1, d: 1 });
  expect(parts('over-cap')).toEqual({ n: 1, d: 1 });
  expect(parts('merged-away')).toEqual({ n: 2, d: 6 });
  expect(parts('owner-signed')).toEqual({ d: 1 });
  expect(parts('unseen')).toEqual({ n: 1, d: 4 });
  expect(parts('found')).toEqual({ n: 3 });
  expect(parts('found-again')).toEqual({ n: 1, d: 3 });
  expect(parts('corrected-at-once')).toEqual({ n: 1, d: 3 });
  expect(parts('corrected-in-time')).toEqual({ 'out:open': 2 });
  expect(parts('first-recheck')).toEqual({ 'out:waiting': 2 });
  const visits = sums.filter(({ figure, by }) => figure === 'visited' && by === 'department');
  expect(visits.map(({ key, count }) => [key, count])).toEqual([
    ['emergency-fire', 1],
    ['market-supervision', 1],
  ]);
  const unseen = sums.filter(({ figure, by, part }) => figure === 'unseen' && by === 'matter' && part === 'n');
  expect(unseen.map(({ key, count }) => [key, count])).toEqual([['IT-4', 1]]);
});

test('what is put right in time, and what the first who looked again found, is counted on the day it was told', () => {
  const story = told();
  story.say(lines(1, DUE));
  story.say(lines(2, null));
  story.say(lines(2, DUE + 1), LI);
  const sums = sumsOfVisit(story.visit);
  expect(ofStreet(sums, 'corrected-in-time')).toEqual({ n: 1, d: 2 });
  expect(ofStreet(sums, 'first-recheck')).toEqual({ n: 1, d: 2 });
});

test('who signed for what was told is counted; who would not is told of and not counted', () => {
  const signed = (kind: 'own' | 'paper' | 'refused') => {
    const story = told();
    const of =
      kind === 'refused'
        ? { name: null, reason: '不认', witness: '样例' }
        : { name: '样例', reason: null, witness: null };
    story.say({ do: 'sign', kind, ...of, picture: null });
    return ofStreet(sumsOfVisit(story.visit), 'owner-signed');
  };
  expect([signed('own'), signed('paper'), signed('refused')]).toEqual([{ n: 1, d: 1 }, { n: 1, d: 1 }, { d: 1 }]);
});

test('the sums kept change by change are those of the visit as it stands', () => {
  const story = told();
  story.say(lines(1, DUE + 1));
  story.say(lines(1, null));
  const kept = new Map<string, number>();
  for (let n = 1; n <= story.events.length; n++)
    for (const sum of lessBefore(
      sumsOfVisit(replay(story.events.slice(0, n - 1))),
      sumsOfVisit(replay(story.events.slice(0, n))),
    ))
      kept.set(nameOf(sum), (kept.get(nameOf(sum)) ?? 0) + sum.count);
  const whole = sumsOfVisit(story.visit).map((sum) => [nameOf(sum), sum.count]);
  expect(Object.fromEntries([...kept].filter(([, count]) => count !== 0))).toEqual(Object.fromEntries(whole));
});

test('what nobody with a certificate did is no visit', () => {
  const story = telling(beginning(1, { kind: 'self' }));
  story.say(answer('ok', 1));
  story.say({ do: 'tell', cases: [] });
  expect(sumsOfVisit(story.visit)).toEqual([]);
});
