import { expect, test } from 'vitest';
import { remembering } from '../../src/matters/remembering.ts';
import type { Verdict } from '../../src/matters/verdict.ts';
import { search } from '../understanding/leaning.ts';

test('words given just now are not searched for again, others are, and nothing grows', () => {
  const asked: string[] = [];
  const counting = Object.assign(
    (words: string): Verdict => {
      asked.push(words);
      return search(words);
    },
    { why: search.why, weight: search.weight, outside: search.outside },
  );
  const remembered = remembering(counting);
  expect(remembered('油烟呛人')).toBe(remembered('油烟呛人'));
  expect(asked).toEqual(['油烟呛人']);
  for (let i = 0; i < 100; i++) remembered(`第${i}句`);
  expect(remembered('油烟呛人')).toEqual(search('油烟呛人'));
  expect(asked.filter((words) => words === '油烟呛人')).toHaveLength(2);
});
