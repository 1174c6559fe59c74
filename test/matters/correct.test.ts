import { expect, test } from 'vitest';
import { syllableTable } from '../../src/matters/learn/char-tables.ts';
import { createCorrect } from '../../src/matters/words/correct.ts';
import { readSyllables } from '../../src/matters/words/syllables.ts';

const KNOWN = ['政府', '白酒', '两百', '楼道', '充电', '什么', '时候'];
const PAIRS = ['什么', '么时', '道充', ...KNOWN].flatMap((word) => [...word].map((_, i) => word.slice(i, i + 2)));
const pairs = new Set(PAIRS);
const correct = createCorrect({ common: KNOWN.join(' '), rarer: '' }, readSyllables(syllableTable()), (first, second) =>
  pairs.has(String.fromCharCode(first, second)),
);

test.each([
  ['正府什么时候', '政府什么时候'],
  ['楼到充电', '楼道充电'],
  ['酿白酒', '酿白酒'],
  ['偷酿白酒', '偷酿白酒'],
])('%s is read as %s', (typed, meant) => {
  expect(correct(typed)).toBe(meant);
});
