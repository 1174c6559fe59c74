import { expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { doubtedLaws } from '../../catalogue/law/doubted.ts';
import type { LockEntry } from '../../catalogue/law/lock.ts';

const entry = (law: string, status: string, article = '1'): LockEntry => ({
  ...{ law, full: law, level: '国家法律', version: null, status, article, label: `第${article}条` },
  ...{ sha256: '0'.repeat(64), paragraphs: [] },
});

test('a law is in doubt once: changed before unverified, and what stands or is only noted is not', () => {
  const lock = [
    ...[entry('丁法', 'unverified'), entry('丁法', 'known_from_background', '2'), entry('丁法', 'unverified', '3')],
    ...[entry('乙法', 'current'), entry('甲法', 'unverified'), entry('丙法', 'note')],
  ];
  expect(doubtedLaws(lock)).toEqual([
    { law: '丁法', is: 'changed' },
    { law: '甲法', is: 'unverified' },
  ]);
  expect(doubtedLaws([])).toEqual([]);
});

test('the list of the build names those that its matters cite', () => {
  const cited = new Set(
    catalogue.matters.flatMap(({ basis, penalty }) => [...basis, ...penalty].map(({ law }) => law)),
  );
  expect(catalogue.doubted.filter(({ law }) => cited.has(law)).length).toBeGreaterThan(0);
});
