import { expect, test } from 'vitest';
import { syllableTable } from '../../src/matters/learn/char-tables.ts';
import { countTexts } from '../../src/matters/rank/counts.ts';
import { createFollowing } from '../../src/matters/rank/following.ts';
import { createPieces, pairOf } from '../../src/matters/rank/pieces.ts';
import { createCorrect } from '../../src/matters/words/correct.ts';
import { createNotions } from '../../src/matters/words/notions.ts';
import { readSyllables } from '../../src/matters/words/syllables.ts';

const COMMON = ['政府', '白酒', '两百', '楼道', '充电', '什么', '时候', '管理', '油烟', '打分', '有问', '问题'];
const RARER = ['里间', '管里', '分没有', '没有'];
const TEXTS = ['政府什么时候', '楼道充电', '油烟扰民', '裁判打分', '有问题', '没有问题', '管理处', '白酒', '两百'];

const pieces = createPieces(createNotions());
/** Among all others a single character is rare. */
const ALL_HAN = Array.from({ length: 20_000 }, (_, i) => String.fromCharCode(0x4e00 + i));
const counts = countTexts(
  [...TEXTS.flatMap((words) => Array.from({ length: 50 }, () => words)), ...RARER, ...ALL_HAN].map((words) => {
    return { answer: 'any', words, weight: 1 };
  }),
  pieces,
);
const held = new Set(counts.pieces);
const correct = createCorrect(
  { common: COMMON.join(' '), rarer: RARER.join(' ') },
  readSyllables(syllableTable()),
  (first, second) => held.has(pairOf(first, second)),
  createFollowing([counts]),
);

test.each([
  ['正府什么时候', '政府什么时候'],
  ['楼到充电', '楼道充电'],
  ['油炯扰民', '油烟扰民'],
])('%s is read as %s', (typed, meant) => {
  expect(correct(typed)).toBe(meant);
});

test.each([
  ['a right word beside an unknown one', '酿白酒'],
  ['a right word beside two', '偷酿白酒'],
  ['a common word where two that are rare leave nothing odd', '管理间'],
  ['what would say the opposite with a character more', '裁判打分有问题'],
  ['a sound that is no more than mixed up with it', '广理处'],
  ['what no more than looks like a common word', '大油炸'],
])('%s stays: %s', (_, typed) => {
  expect(correct(typed)).toBe(typed);
});
