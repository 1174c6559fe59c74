import { expect, test } from 'vitest';
import { openCatalogue } from '../../catalogue/catalogue.ts';
import { catalogue } from '../../catalogue/index.ts';
import { createSearchWith } from '../../src/matters/create-search.ts';
import { brokenBy } from '../../src/matters/eval/broken-by.ts';
import { train } from '../../src/matters/learn/train.ts';
import { learned } from '../../src/matters/learned.ts';
import { packWeights, unpackWeights } from '../../src/matters/rank/weights.ts';
import { createSearch } from '../../src/matters/search.ts';

const examples = ['aab', 'abb', 'bbc', 'bcc', 'cca', 'caa'].map((word, i) => ({
  answer: i < 3 ? 'first' : 'second',
  weight: 1,
  features: new Map(Array.from(word, (letter) => [letter.charCodeAt(0), 1])),
  known: new Float64Array(2),
}));

test('learning twice gives the same weights', () => {
  const answers = ['first', 'second'];
  expect(train(examples, answers)).toEqual(train(examples, answers));
});

test('packed weights come back, rounded', () => {
  const weights = {
    features: Uint32Array.from([5, 700_000, 16_000_000]),
    idf: Float32Array.from([1, 4, 9]),
    rarest: 9.5,
    starts: Uint32Array.from([0, 2, 3, 5]),
    answers: Uint16Array.from([0, 299, 7, 3, 4]),
    values: Float32Array.from([4, -4, 1, 0.25, -1]),
  };
  const { values, ...rest } = unpackWeights(packWeights(weights));
  expect(rest).toEqual({
    features: weights.features,
    idf: weights.idf,
    rarest: weights.rarest,
    starts: weights.starts,
    answers: weights.answers,
  });
  values.forEach((value, i) => {
    expect(value).toBeCloseTo(weights.values[i] ?? 0, 0);
  });
});

test('a saying added after learning is found at once', () => {
  const words = '隔壁院子里架了一台爆米花机整天嘭嘭';
  const grown = openCatalogue({
    ...catalogue,
    matters: catalogue.matters.map((one) => (one.id === 'CG06' ? { ...one, sayings: [...one.sayings, words] } : one)),
  });
  const before = createSearch(catalogue)(words).hits[0];
  const after = createSearchWith(grown, learned)(words).hits.find((hit) => hit.matter === 'CG06');
  expect(after?.score ?? 0).toBeGreaterThan(before?.matter === 'CG06' ? before.score : 0);
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
