import { expect, test } from 'vitest';
import { createGiveBack } from '../../src/node/give-back.ts';

test('memory is given back once in a quiet time: after the start, and again only after much was done', () => {
  let [used, collected] = [1_200, 0];
  const look = createGiveBack(
    () => used,
    () => {
      collected += 1;
      used += 250;
    },
  );
  const after = (ms: number) => {
    used += ms;
    look();
    return collected;
  };
  // Still busy with the start, then quiet; and quiet it stays.
  expect([after(900), after(20), after(20), after(20)]).toEqual([0, 1, 1, 1]);
  // A little is nothing to give back; much is, as soon as it is over.
  expect([after(2_000), after(20)]).toEqual([1, 1]);
  expect([after(9_000), after(5_000), after(20), after(20)]).toEqual([1, 1, 2, 2]);
});
