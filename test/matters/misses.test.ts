import { expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { missLines } from '../../src/matters/eval/misses.ts';
import { createSearch } from '../../src/matters/search.ts';

const search = createSearch(catalogue);
const asked = (chat: string, ids: string[]) => ({ question: { ids, chat }, verdict: search(chat), ms: 0 });

test('a miss tells what its words weighed for what it was taken for, and for what it is', () => {
  const [line = '', taken = '', right = ''] = missLines(asked('楼下烧烤店油烟太大', ['MT09']), search, catalogue);
  expect(line).toMatch(/^MT09 ← 楼下烧烤店油烟太大 → /);
  expect(taken).toMatch(/CG04 读作「楼下烧烤店油烟太大」 .*油烟\+\d/);
  expect(right).toMatch(/MT09 读作/);
});

test('what is answered well is no miss', () => {
  expect(missLines(asked('楼下烧烤店油烟太大', ['CG04']), search, catalogue)).toEqual([]);
});
