import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { citingFiles } from '../../catalogue/citing.ts';
import { buildLock } from '../../catalogue/law/build-lock.ts';
import { citationsOf } from '../../catalogue/law/citations-of.ts';
import { openCorpus } from '../../catalogue/law/corpus.ts';
import { compareEntries, type LockEntry, printLock } from '../../catalogue/law/lock.ts';
import { lockChanges } from '../../catalogue/law/lock-changes.ts';
import { showCitations } from '../../catalogue/law/show.ts';
import { whole as files } from './whole-list.ts';

const ENTRY: LockEntry = {
  law: '某法',
  full: '某某法',
  level: '国家法律',
  version: '2020-01-01',
  status: 'current',
  article: '2',
  label: '第二条',
  sha256: '0'.repeat(64),
  paragraphs: [],
};

test('what changed between two locks is said law by law', () => {
  const after = [
    { ...ENTRY, version: '2026-01-01', sha256: '1'.repeat(64) },
    { ...ENTRY, article: '3', label: '第三条' },
  ];
  const changes = lockChanges([ENTRY, { ...ENTRY, article: '9', label: '第九条' }], after);
  expect(changes.map((change) => change.slice(0, 12))).toEqual([
    '换版 《某法》第二条：2',
    '条文变了 《某法》第二条',
    '新增 《某法》第三条（2',
    '不再引用 《某法》第九条',
  ]);
});

test('the lock is kept sorted, one article a line', () => {
  const text = readFileSync('catalogue/citations.lock.json', 'utf8');
  expect(text).toBe(printLock([...files.lock].sort(compareEntries)));
  expect(text.trim().split('\n')).toHaveLength(files.lock.length + 2);
});

test('no law is cited that the environmental code took the place of', () => {
  const gone = /^(?:环境)?噪声污染防治法$|^大气污染防治法$|^水污染防治法$|^固体废物污染环境防治法$|^环境保护法$/;
  const laws = files.matters.flatMap(({ value }) => citationsOf(value).map(({ law }) => law));
  expect(laws.length).toBeGreaterThan(500);
  expect(laws.filter((law) => gone.test(law))).toEqual([]);
});

const LAWS = process.env.LAWS_DIR ?? '../shared/laws';

test.skipIf(!existsSync(`${LAWS}/index.json`))('the lock is what the corpus says today', () => {
  const corpus = openCorpus(LAWS);
  const { lock, problems } = buildLock(citingFiles(files, corpus.names), corpus, '2026-11-23');
  expect(problems).toEqual([]);
  expect(lock).toEqual(files.lock);
  const matter = files.matters.find(({ value }) => value.id === 'CG04')?.value;
  const shown = matter ? showCitations(matter, corpus, '2026-11-23') : '';
  expect(shown).toContain('我们写：责令改正，罚五千元以上五万元以下');
  expect(shown).toContain('▶ 违反本法规定，排放油烟的餐饮服务业经营者');
});

test('without a corpus it is said where it was looked for', () => {
  expect(() => openCorpus('/nowhere')).toThrow('没有找到法规语料库：/nowhere');
});
