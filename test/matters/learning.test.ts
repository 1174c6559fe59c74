import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openCatalogue } from '../../catalogue/catalogue.ts';
import { catalogue } from '../../catalogue/index.ts';
import { createSearchWith } from '../../src/matters/create-search.ts';
import { brokenBy } from '../../src/matters/eval/broken-by.ts';
import { thrown } from '../../src/matters/learn/chance.ts';
import { mistyped } from '../../src/matters/learn/mistyped.ts';
import { train } from '../../src/matters/learn/train.ts';
import { readLearned, SEARCH, writeLearned } from '../../src/matters/learned/file.ts';
import { putTogether, takeApart } from '../../src/matters/learned/planes.ts';
import { OPEN } from '../../src/matters/learned/row-form.ts';
import { writeRows } from '../../src/matters/learned/rows.ts';
import { readShipped } from '../../src/matters/learned/shipped.ts';
import { stampIn } from '../../src/matters/learned/stamped.ts';
import { createSearch } from '../../src/matters/search.ts';
import { gathered } from '../../src/matters/words/features.ts';
import { readIntents, writeIntents } from '../../src/understanding/intents/file.ts';

const learned = readShipped();
const features = (word: string) =>
  gathered((on) => {
    for (const letter of word) on(letter.charCodeAt(0), 1);
  });
const examples = ['aab', 'abb', 'bba', 'bcc', 'cca', 'ccb'].map((word, i) => ({
  answer: i < 3 ? 'first' : 'second',
  or: i === 2 ? ['second'] : [],
  weight: 1,
  features: features(word),
  known: new Float32Array(2),
  mistyped: i % 2 === 0 ? { features: features(word.slice(1)), known: new Float32Array(2) } : undefined,
}));
const training = { examples, answers: ['first', 'second'], frames: [features('b')] };

test('learning twice gives the same weights', () => {
  const { kept, ...rest } = train(training);
  expect({ kept, ...rest }).toEqual(train(training));
  expect(kept.weights.some((weight) => weight !== 0)).toBe(true);
});

/** Texts of letters that say which of three answers they are of, every third letter of none. */
const told = Array.from({ length: 180 }, (_, i) => ({
  answer: ['first', 'second', 'third'][i % 3] ?? '',
  weight: 1,
  features: features(
    Array.from({ length: 9 }, (_, at) =>
      String.fromCharCode(0x4e00 + 40 * (at % 3 ? i % 3 : 3) + (thrown(i, at) % 40)),
    ).join(''),
  ),
  known: new Float32Array(3),
}));
const taughtBy = (examples: typeof told) => {
  const { features: rows, kept } = train({ examples, answers: ['first', 'second', 'third'], frames: [features('乽')] });
  const entries = rows.flatMap((feature, row) =>
    Array.from(kept.columns.subarray(kept.starts[row], kept.starts[row + 1]), (column, k): [string, number] => [
      `${feature} ${column}`,
      kept.weights[(kept.starts[row] ?? 0) + k] ?? 0,
    ]),
  );
  return new Map(entries);
};
/** How far two weights of one feature and answer are apart on average. */
const apart = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) =>
  Array.from(one, ([entry, weight]) => Math.abs(weight - (other.get(entry) ?? 0))).reduce((sum, gap) => sum + gap, 0) /
  one.size;

test('what is learned does not hang on where a text stands, and a text more moves it little', () => {
  const learnedOf = taughtBy(told);
  const heaviest = Math.max(...learnedOf.values());
  expect(apart(learnedOf, taughtBy(told.toReversed()))).toBe(0);
  const [first, ...others] = told;
  if (!first) throw new Error('there is no text');
  const more = { ...first, features: features('另外说的') };
  for (const examples of [[more, ...told], [...told, more], others]) {
    expect(apart(taughtBy(examples), learnedOf)).toBeLessThan(heaviest / 150);
  }
});

test('a text typed in haste has lost one character, the same one each time', () => {
  for (const words of ['楼下烧烤店油烟', '楼下 烧烤店', '一二三四']) {
    const lost = mistyped(words);
    expect(lost).toHaveLength(words.length - 1);
    expect(lost.split(' ')).toHaveLength(words.split(' ').length);
    expect(mistyped(words)).toBe(lost);
  }
  expect(mistyped('太吵了')).toBe('太吵了');
});

test('what was learned comes back from its file as it was, with its stamp before the rest', () => {
  const small = {
    ...learned,
    prior: Float32Array.from([0.5, -0.25]),
    counts: {
      answers: ['CG01', 'out:parcels'],
      owned: Int32Array.from([70_000, 3]),
      pieces: Uint32Array.from([0x4e00, 0x4e01, 0xffff_0001]),
      starts: Uint32Array.from([0, 2, 3, 4]),
      columns: Uint16Array.from([0, 1, 1, 0]),
      held: Int16Array.from([300, 1, 2, 1]),
    },
    weights: {
      features: Uint32Array.from([5, 700_000, 16_000_000]),
      idf: Uint8Array.from([16, 64, 144]),
      rarest: 9.5,
      starts: Uint32Array.from([0, 2, 3, 5]),
      answers: Uint16Array.from([0, 299, 7, 3, 4]),
      levels: Int8Array.from([15, -15, 1, 7, -1]),
      largest: 3.25,
    },
  };
  const file = writeLearned(small);
  expect(readLearned(file, small.from)).toEqual(small);
  const open = writeLearned(small, OPEN);
  expect(stampIn(SEARCH, open)).toBe(small.stamp);
  expect(readLearned(open, small.from)).toEqual(small);
  expect(stampIn(SEARCH, file)).toBe(small.stamp);
  // What lay open as differences is not read as what it is not.
  expect(stampIn(SEARCH, Uint8Array.from([0x80 + SEARCH.version, ...open.subarray(1)]))).toBeUndefined();
  const other = Uint8Array.from([0, ...file.subarray(1)]);
  expect(stampIn(SEARCH, other)).toBeUndefined();
  expect(() => readLearned(other, small.from)).toThrow('npm run learn');
});

test('what was learned of wishes is the same packed and laid open', () => {
  const file = readFileSync('catalogue/learned/intents.bin');
  const packed = readIntents(file);
  expect(packed.columns.length).toBeGreaterThan(50);
  expect(readIntents(writeIntents(packed, OPEN))).toEqual(packed);
  expect(readIntents(writeIntents(packed))).toEqual(packed);
});

test('rows that are taken apart for packing are the same when they are put together', () => {
  const rows = writeRows([
    Uint32Array.from({ length: 5_000 }, (_, i) => (i * 7_919) % 260),
    Uint16Array.from('楼下烧烤店油烟太大', (sign) => sign.charCodeAt(0)),
    Float32Array.of(1.5, -2),
    new Int16Array(0),
    Int16Array.from({ length: 5_001 }, (_, i) => i % 400),
  ]);
  const apart = takeApart(rows.slice());
  expect(apart).not.toEqual(rows);
  expect(apart.length).toBe(rows.length);
  expect(putTogether(apart)).toEqual(rows);
});

test('what is shipped lies in ascending order, within what there is', () => {
  const ascending = (numbers: Uint32Array) => numbers.every((one, i) => i === 0 || one > (numbers[i - 1] ?? 0));
  const { counts, weights, prior } = learned;
  expect(ascending(counts.pieces)).toBe(true);
  expect(ascending(weights.features)).toBe(true);
  expect(counts.starts.at(-1)).toBe(counts.held.length);
  expect(weights.starts.at(-1)).toBe(weights.levels.length);
  expect(weights.answers.every((column) => column < counts.answers.length)).toBe(true);
  expect(counts.held.every((times) => times > 0)).toBe(true);
  expect(prior.every((one) => Math.abs(one) <= 0.75)).toBe(true);
});

test('a saying added after learning is found at once, and is gone at once when it is taken out', () => {
  const words = '隔壁院子里架了一台爆米花机整天嘭嘭';
  const grown = openCatalogue({
    ...catalogue,
    matters: catalogue.matters.map((one) => (one.id === 'CG06' ? { ...one, sayings: [...one.sayings, words] } : one)),
  });
  const scoreIn = (list: typeof catalogue) =>
    createSearchWith(list, learned)(words).hits.find((hit) => hit.matter === 'CG06')?.score ?? 0;
  expect(scoreIn(grown)).toBeGreaterThan(scoreIn(catalogue));
  expect(createSearchWith(openCatalogue({ ...catalogue }), learned)(words)).toEqual(createSearch(catalogue)(words));
});

test('a matter added after learning is found by its likelihood', () => {
  const [model] = catalogue.matters;
  if (!model) throw new Error('the list is empty');
  const sayings = ['无人机在楼上嗡嗡飞', '有人放无人机拍我家窗户', '小区里飞无人机', '无人机掉下来砸到人'];
  const added = { ...model, id: 'CG99', name: '无人机扰民', scope: '无人机低空飞行扰民', applies: sayings, sayings };
  const grown = openCatalogue({ ...catalogue, matters: [...catalogue.matters, added] });
  expect(createSearchWith(grown, learned)('无人机老在我家窗户外面飞').hits[0]?.matter).toBe('CG99');
});

test('a matter out of use is not found', () => {
  const shrunk = openCatalogue({
    ...catalogue,
    matters: catalogue.matters.map((one) => (one.id === 'CG04' ? { ...one, status: '停用' } : one)),
  });
  expect(createSearchWith(shrunk, learned)('油烟太大').hits.map((hit) => hit.matter)).not.toContain('CG04');
});

test('a change that spoils a right question is reported with what is said instead', () => {
  const questions = [
    { ids: ['CG04'], chat: '饭店油烟熏人' },
    { ids: [], chat: '公积金怎么提取' },
  ];
  const whole = { search: createSearch(catalogue), catalogue };
  const matters = catalogue.matters.filter((one) => one.id !== 'CG04');
  const spoiled = openCatalogue({ ...catalogue, matters, boundaries: [] });
  const after = { search: createSearchWith(spoiled, learned), catalogue: spoiled };
  expect(brokenBy(whole, whole, questions)).toEqual([]);
  expect(brokenBy(whole, after, questions).map((one) => one.question.chat)).toEqual(['饭店油烟熏人']);
  expect(brokenBy({ right: ['公积金怎么提取'] }, after, questions)).toEqual([]);
});
