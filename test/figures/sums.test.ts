import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { countsOf } from '../../src/figures/cases.ts';
import { DIMENSIONS, type Sum } from '../../src/figures/count.ts';
import { difference, nameOf, sumsOf } from '../../src/figures/sums.ts';
import { doneOnes, lawsOfCases } from '../cases/random-story.ts';

const total = (sums: readonly Sum[]) => {
  const all = new Map<string, number>();
  for (const sum of sums) {
    const count = (all.get(nameOf(sum)) ?? 0) + sum.count;
    if (count === 0) all.delete(nameOf(sum));
    else all.set(nameOf(sum), count);
  }
  return Object.fromEntries(all);
};

const always = lawsOfCases();

describe('the sums of a random story', () => {
  always('are, change by change, what a count from the first gives', (attempts) => {
    const done = doneOnes(attempts);
    const kept = done.flatMap(({ before, done: { next } }) => difference(before && countsOf(before), countsOf(next)));
    const last = done.at(-1)?.done.next;
    expect(total(kept)).toEqual(total(sumsOf(last && countsOf(last))));
  });

  always('add up in every breakdown to those of the street', (attempts) => {
    const last = doneOnes(attempts).at(-1)?.done.next;
    const sums = sumsOf(last && countsOf(last));
    const [whole, ...broken] = DIMENSIONS.map((by) =>
      total(sums.filter((one) => one.by === by).map((one) => ({ ...one, by: 'all', key: '' }))),
    );
    for (const one of broken) expect(one).toEqual(whole);
  });

  always(
    'never have more in the numerator than in the denominator, and leave out only what is said to be',
    (attempts) => {
      for (const { done } of doneOnes(attempts))
        for (const count of countsOf(done.next).counts) {
          const words = catalogue.figure(count.figure);
          if ('out' in count) expect(words.leavesOut.map(({ id }) => id)).toContain(count.out);
          else if (words.kind === '占比') expect(count.n).toBeLessThanOrEqual(count.d);
          else if (words.kind === '件数') expect(count.d).toBe(0);
        }
    },
  );
});

test('a change that changes no figure changes no sum', () => {
  fc.assert(
    fc.property(fc.nat(3), fc.nat(3), (n, d) => {
      const counted = {
        counts: [{ figure: 'closed', day: '2026-11-24', n, d }] as const,
        keys: { department: 'a', community: 'b', matter: 'c' },
      };
      expect(difference(counted, counted)).toEqual([]);
    }),
  );
});
