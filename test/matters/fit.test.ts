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

const many = (ids?: string[]) => Array.from({ length: 400 }, (_, i) => judged((i + 1) / 401, 'citizens', ids));
const inList = many();
const outside = many([]);
const partTold = (some: readonly Judgeable[], log: number) =>
  some.filter(({ ranking }) => Math.log(oddsOutside(ranking)) > log).length / some.length;

test('of what is outside eight times as large a share is left unsaid as of what is in the list is told to be outside', () => {
  const doubted = Array.from({ length: 1_000 }, (_, i) => judged((i + 1) / 2_000, 'citizens'));
  const { likely } = fitted([...doubted, ...outside]);
  const worse = (log: number) => (1 - partTold(outside, log)) / partTold(doubted, log);
  expect(worse(likely - 0.01)).toBeLessThanOrEqual(8);
  expect(worse(likely + 0.01)).toBeGreaterThan(8);
});

test('texts written where the search was weak do not move it, and doubtful ones move nothing else', () => {
  const { likely, ...others } = fitted([...inList, ...outside]);
  const weak = Array.from({ length: 50 }, () => [judged(0.999, 'streets'), judged(0.001, 'beyond', [])]).flat();
  expect(fitted([...inList, ...outside, ...weak]).likely).toBe(likely);
  const hard = judged(0.999, 'workers', ['CG06']);
  const doubtful = Array.from({ length: 50 }, () => ({ ...hard, question: { ...hard.question, hard: true } }));
  const moved = fitted([...inList, ...outside, ...doubtful]);
  expect(moved.likely).toBeGreaterThan(likely);
  expect(moved).toMatchObject({ sharpness: others.sharpness, direct: others.direct, certain: others.certain });
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
