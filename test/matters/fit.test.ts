import { expect, test } from 'vitest';
import { oddsOutside } from '../../src/matters/decide.ts';
import { fitted, type Judgeable } from '../../src/matters/eval/fit.ts';

/** A held-out text of this file whose belief outside the list is so large; the rest is in its first. */
function judged(outside: number, file: string, ids: string[] = ['CG04']): Judgeable {
  const inside = [
    { answer: 'CG04', share: 1 - outside },
    { answer: 'CG06', share: (1 - outside) / 100 },
  ];
  const ranking = { inside, outside: [{ answer: 'out:parcels', share: outside }], shareOutside: outside };
  return { question: { ids, chat: '油烟', kind: 'heard', file }, ranking };
}

const inList = Array.from({ length: 400 }, (_, i) => judged((i + 1) / 401, 'citizens'));
const toldOutside = (log: number) => inList.filter(({ ranking }) => Math.log(oddsOutside(ranking)) > log).length;

test('at most one in a hundred of what is in the list is told to be outside it, and no fewer than need be', () => {
  const { likely } = fitted(inList);
  expect(toldOutside(likely)).toBeLessThanOrEqual(4);
  expect(toldOutside(likely - 0.3)).toBeGreaterThan(4);
});

test('neither texts from outside, nor doubtful ones, nor those written where the search was weak move it', () => {
  const { likely } = fitted(inList);
  const others = Array.from({ length: 50 }, () => [
    judged(0.999, 'citizens', []),
    judged(0.999, 'streets'),
    { ...judged(0.999, 'workers'), question: { ...judged(0.999, 'workers').question, hard: true } },
  ]).flat();
  expect(fitted([...inList, ...others]).likely).toBe(likely);
});

test('the lead of a direct answer is one beyond which the first is right as often as asked for', () => {
  const wrong = Array.from({ length: 40 }, (_, i) => {
    const one = judged(0.1, 'citizens', ['CG06']);
    const inside = one.ranking.inside.map(({ answer }, k) => ({ answer, share: k === 0 ? 0.5 : 0.4 - i / 1000 }));
    return { ...one, ranking: { ...one.ranking, inside } };
  });
  const { direct, certain } = fitted([...inList, ...wrong]);
  expect(direct).toBeGreaterThan(Math.log(0.5 / 0.4));
  expect(certain).toBeGreaterThanOrEqual(direct);
});
