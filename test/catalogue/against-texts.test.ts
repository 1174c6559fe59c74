import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { againstTexts } from '../../catalogue/against-texts.ts';
import { type Corpus, openCorpus } from '../../catalogue/law/corpus.ts';
import { addressedOtherwise, peopleLeftOut } from '../../catalogue/law/text/addressees.ts';
import { citedText } from '../../catalogue/law/text/cited.ts';
import { datedOtherwise, goneBy, goneNamed, hasText } from '../../catalogue/law/text/editions.ts';
import { measuresOf } from '../../catalogue/law/text/measures.ts';
import { numbersAstray } from '../../catalogue/law/text/numbers.ts';
import { placesOf } from '../../catalogue/law/text/places.ts';
import { powersWithout } from '../../catalogue/law/text/powers.ts';
import { sanctionsOtherwise } from '../../catalogue/law/text/sanctions.ts';
import { waitsOtherwise } from '../../catalogue/law/text/waits.ts';
import type { Penalty } from '../../catalogue/law-schema.ts';
import { problemLine } from '../../catalogue/problems.ts';
import { whole as files } from './whole-list.ts';

const row = (consequence: string, more: Partial<Penalty> = {}): Penalty => ({
  ...{ law: '某法', article: '1', what: '某行为', consequence, to: ['个人'] },
  ...more,
});

/** A corpus of one law, of which nobody doubts the text. */
const corpus: Corpus = {
  names: ['某条例'],
  law: (name) =>
    name === '某条例'
      ? {
          ...{ full: '某条例', level: '浙江省', version: '2009-11-27', last_article: 9, complete: true },
          ...{ effective_clause: '2007-10-01', newer_version_known: null },
        }
      : undefined,
  superseded: () => false,
  like: () => [],
  article: () => undefined,
  articlesOf: () => [],
};

const ITEMS =
  '有下列行为之一的，责令限期改正；逾期不改正的，可以按照下列规定处罚：\n（一）甲的，处一千元以下罚款；\n（二）乙的，处五千元以下罚款。';

test('of the items only the one cited is read, under the sentence that heads them', () => {
  const text = citedText(ITEMS, { paragraph: 1, item: 2 });
  expect(text).not.toContain('甲的');
  expect(placesOf(text).map(({ amount }) => amount)).toEqual(['<=5000元']);
  expect(placesOf(text)[0]?.upTo).toMatch(/^有下列.*逾期不改正的.*乙的，处五千元以下罚款$/);
});

const AT_ONCE = '责令改正，处一千元以下罚款；拒不改正的，强制执行。';
const LATER = '责令改正；逾期不改正的，处一千元以下罚款。';

test.each([
  ['责令改正，罚一千元以下', AT_ONCE, 0],
  ['责令改正；拒不改正的罚一千元以下', AT_ONCE, 1],
  ['责令改正；逾期不改的罚一千元以下', LATER, 0],
  ['责令改正，罚一千元以下', LATER, 1],
  ['罚一千元以下；拒不改正的罚五千元以下', '处一千元以下罚款；拒不改正的，处五千元以下罚款。', 0],
  ['可以罚五千元以下', citedText(ITEMS, { item: 2 }), 1],
])('「%s」 of 「%s」 waits otherwise %i times', (says, text, times) => {
  expect(waitsOtherwise(row(says), text)).toHaveLength(times);
});

test('a row may stand under the condition of the row that ranks before it', () => {
  const second = row('情节严重的罚一千元以下', { what: '拒不改正而且情节严重' });
  const text = '责令改正；情节严重的，处一千元以下罚款。';
  expect(waitsOtherwise(second, text)).toHaveLength(1);
  expect(waitsOtherwise(second, text, row('拒不改正的依法处以罚款'))).toEqual([]);
});

const sanctioned = (says: string, text: string) =>
  sanctionsOtherwise(row(says), text, { article: text, rows: says }).join('；');

test.each([
  ['责令改正，可罚一千元以下', '责令改正，可以处一千元以下罚款。', ''],
  ['责令改正，罚一千元以下', '责令改正，可以处一千元以下罚款。', '前面是「可以」'],
  ['责令改正，可以处一千元以下罚款', '责令改正，处一千元以下罚款。', '没有「可以」'],
  ['警告或者一千元以下罚款', '处警告或者一千元以下罚款。', ''],
  ['处一千元以下罚款', '处警告或者一千元以下罚款。', '还有警告'],
  ['给予警告，处一千元以下罚款', '责令改正，处一千元以下罚款。', '没有警告'],
  ['没收违法所得，罚一千元以下', '没收违法所得，并处一千元以下罚款。', ''],
  ['罚一千元以下', '没收违法所得，并处一千元以下罚款。', '还要没收'],
  ['罚一千元以下', '可以没收工具，并处一千元以下罚款。', ''],
  ['没收工具，罚一千元以下', '责令改正，处一千元以下罚款。', '没有没收'],
  ['处五日以下拘留或者一千元以下罚款', '处五日以下拘留或者一千元以下罚款。', ''],
  ['处五日以下拘留，并处一千元以下罚款', '处五日以下拘留或者一千元以下罚款。', '之间是「或者」'],
  [
    '处五日以上十日以下拘留或者一千元以下罚款',
    '处五日以上十日以下拘留，可以并处一千元以下罚款。',
    '之间是「可以并处」',
  ],
  [
    '处五日以下拘留，可以并处一千元以上二千元以下罚款',
    '处五日以下拘留或者一千元以上二千元以下罚款。',
    '之间是「或者」',
  ],
])('「%s」 of 「%s」: %s', (says, text, why) => {
  if (why === '') expect(sanctioned(says, text)).toBe('');
  else expect(sanctioned(says, text)).toContain(why);
});

const BOTH = '对个人处一千元以下罚款，对单位处一万元以下罚款。';

test('an amount is for whom the article has it, by the words or by whom the row is to', () => {
  expect(addressedOtherwise(row('个人罚一千元以下，单位罚一万元以下'), BOTH)).toEqual([]);
  expect(addressedOtherwise(row('个人罚一万元以下，单位罚一千元以下'), BOTH)).toHaveLength(2);
  expect(addressedOtherwise(row('罚一千元以下'), BOTH)).toEqual([]);
  expect(addressedOtherwise(row('罚一万元以下'), BOTH)).toEqual([expect.stringContaining('对单位的，这里写给了个人')]);
  expect(addressedOtherwise(row('罚一万元以下', { to: ['房东'] }), BOTH)).toEqual([]);
});

test('those who answer for a body are told of where the article punishes them', () => {
  const text = '处五万元以下罚款，对其直接负责的主管人员和其他直接责任人员处一万元以下罚款。';
  expect(peopleLeftOut(text, '罚五万元以下')).toBe(true);
  expect(peopleLeftOut(text, '罚五万元以下，责任人员罚一万元以下')).toBe(false);
  expect(peopleLeftOut('处五万元以下罚款。', '罚五万元以下')).toBe(false);
});

test.each([
  ['二十四小时内，离线八米外，满十六周岁', ['24小时', '8米', '16岁']],
  ['三分之二以上业主，百分之二十，5%', ['2/3', '20%', '5%']],
  ['每平方米2.0毫克，两公斤，五名业主', ['2毫克', '2千克', '5人']],
  ['一人一天，第三十日', ['30日']],
])('%s names %j', (text, named) => {
  expect(measuresOf(text)).toEqual(named);
});

test('a step that takes something away has a text that lets somebody', () => {
  expect(powersWithout('到场查封、扣押', '可以查封或者扣押')).toEqual([]);
  expect(powersWithout('到场查封、传唤', '可以查封或者扣押')).toEqual(['传唤']);
  expect(powersWithout('责令停业', '责令改正')).toEqual(['停业']);
  expect(powersWithout('不没收，只劝；嫌执法乱查封的，告诉他找谁', '')).toEqual([]);
});

test('a number said to people stands in an article the matter cites; the distance from a live wire is another rule’s', () => {
  const matter = files.matters[0]?.value;
  if (!matter) throw new Error('no matter');
  const empty = { ...matter, basis: [], penalty: [], thresholds: [], procedure: [], boundary: [] };
  const told = (resident: string, text: string) =>
    numbersAstray(
      {
        ...{ ...empty, summary: '', onSite: { do: [], dont: [] }, talk: { resident, party: '' } },
        basis: [{ law: '某条例', article: '1', gist: '离窗二十米' }],
      },
      { ...corpus, article: () => ({ law: '某条例', article: 1, article_label: '第一条', text }) },
      () => new Set(),
    ).map(({ why }) => why);
  expect(told('离窗二十米，电线断了退到八米外，三天内再来', '应当离窗二十米。')).toEqual([]);
  expect(told('离窗九米', '应当离窗二十米。')).toEqual([expect.stringContaining('「9米」在引用的条文里没有')]);
  expect(told('', '应当离窗十米。')).toEqual([expect.stringContaining('条文里都没有「20米」')]);
});

test('the date beside a law is that of its text or of its coming into force', () => {
  const dated = (source: string) => datedOtherwise(source, ['某条例'], corpus);
  expect(dated('某条例（2009 年修正，以现行文本为准）')).toEqual([]);
  expect(dated('《某条例》（2007-10-01 施行）、别的条例（1999 年）')).toEqual([]);
  expect(dated('某条例（2010-03-01 施行）')).toEqual([expect.stringContaining('文本是 2009-11-27')]);
  expect(dated('某条例（2022 年后如有修改，以新文本为准）')).toEqual([]);
});

test('what has a text is cited by its article', () => {
  const told = (law: string) => hasText({ law, localText: '国家规定，原文未核到', gist: '管某事' }, corpus);
  expect(told('某条例')).toBe(true);
  expect(told('某条例（罚则部分）')).toBe(true);
  expect(told('别的条例')).toBe(false);
});

test('a law that is gone is named nowhere, save within the name of one in force', () => {
  const law = corpus.law('某条例');
  if (!law) throw new Error('the law is not there');
  const note = { status: 'confirmed_in_corpus', note: '2026-08-15起被《新法》废止' };
  const both: Corpus = {
    ...corpus,
    names: ['保护法', '海洋保护法'],
    law: (name) => (name === '保护法' ? { ...law, newer_version_known: note } : law),
  };
  const gone = goneBy(both, '2026-11-23');
  expect(gone).toEqual(['保护法']);
  expect(goneNamed('按海洋保护法办', gone, both)).toEqual([]);
  expect(goneNamed('按海洋保护法、保护法办', gone, both)).toEqual(['保护法']);
});

const LAWS = process.env.LAWS_DIR ?? '../shared/laws';

test.skipIf(!existsSync(`${LAWS}/index.json`))('the hundred say what the texts they cite say', () => {
  expect(againstTexts(files, openCorpus(LAWS), '2026-11-23').map(problemLine)).toEqual([]);
});
