import { expect, test } from 'vitest';
import { type Catalogue, openCatalogue } from '../../catalogue/catalogue.ts';
import { catalogue } from '../../catalogue/index.ts';
import { decide } from '../../src/matters/decide.ts';
import type { Ranking } from '../../src/matters/rank/rank.ts';
import { createSearch } from '../../src/matters/search.ts';

const WHY = { learned: 0, likelihood: 0, understood: '' };
/** Matters that share all belief in these parts, nothing outside the list. */
const ranked = (...shares: [matter: string, share: number][]): Ranking => ({
  inside: shares.map(([answer, share]) => ({ answer, share, why: WHY })),
  outside: [],
  shareOutside: 0,
});
const option = (matter: string) => ({ label: matter, fact: `这是 ${matter}`, matter });
/** The list with these questions alone. */
const asking = (groups: Record<string, string[]>): Catalogue =>
  openCatalogue({
    ...catalogue,
    boundaries: Object.entries(groups).map(([id, matters]) => ({
      id,
      question: `${id}？`,
      options: matters.map(option),
    })),
  });

test('of the questions that part the two likeliest, the one that covers most is asked', () => {
  const ranking = ranked(['CG01', 0.4], ['CG02', 0.4], ['CG03', 0.2]);
  const narrow = ['CG01', 'CG02'];
  const wide = ['CG01', 'CG02', 'CG03'];
  expect(decide(ranking, asking({ narrow, wide }))).toMatchObject({ kind: 'ask', group: 'wide' });
  expect(decide(ranking, asking({ wide, narrow }))).toMatchObject({ kind: 'ask', group: 'wide' });
});

test('of questions that cover as much, the one that speaks of what was said is asked', () => {
  const ranking = ranked(['MT01', 0.6], ['ZA18', 0.39], ['MT07', 0.01]);
  const both = ['MT01', 'ZA18'];
  const asked = (words: string, groups: Record<string, string[]>) => decide(ranking, asking(groups), words);
  expect(asked('门口装了摄像头', { 吵架: both, 摄像头: both })).toMatchObject({ group: '摄像头' });
  expect(asked('天天吵架', { 摄像头: both, 吵架: both })).toMatchObject({ group: '吵架' });
  expect(asked('不说', { 摄像头: both, 吵架: both })).toMatchObject({ group: '摄像头' });
});

test('at the door of a neighbour with a camera the question is about the camera', () => {
  expect(createSearch(catalogue)('邻居家门口装了摄像头对着我家')).toMatchObject({
    kind: 'ask',
    group: 'camera-privacy',
  });
});

test('a question that leaves out one of the two likeliest is not asked', () => {
  const ranking = ranked(['CG01', 0.5], ['CG02', 0.4], ['CG03', 0.1]);
  expect(decide(ranking, asking({ other: ['CG01', 'CG03'] })).kind).toBe('candidates');
});

test('a question whose options hold clearly less than three candidates would is not asked', () => {
  const ranking = ranked(['CG01', 0.34], ['CG02', 0.33], ['CG03', 0.33]);
  expect(decide(ranking, asking({ narrow: ['CG01', 'CG02'] })).kind).toBe('candidates');
});

test('beside a question stand the likeliest matters it leaves out, two at most, and never an option of its own', () => {
  const ranking = ranked(
    ['CG01', 0.5],
    ['CG02', 0.45],
    ['CG03', 0.02],
    ['CG04', 0.015],
    ['CG05', 0.01],
    ['CG06', 0.005],
  );
  const verdict = decide(ranking, asking({ both: ['CG01', 'CG02', 'CG04'] }));
  expect(verdict).toMatchObject({ kind: 'ask', group: 'both', also: ['CG03', 'CG05'] });
});

test('eight hits are kept at most, their scores adding up to no more than one', () => {
  const verdict = decide(
    ranked(...catalogue.matters.slice(0, 12).map(({ id }): [string, number] => [id, 1 / 12])),
    asking({}),
  );
  expect(verdict.hits).toHaveLength(8);
  expect(verdict.hits.reduce((sum, { score }) => sum + score, 0)).toBeLessThanOrEqual(1);
});
