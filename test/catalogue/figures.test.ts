import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFigures } from '../../catalogue/check/figures.ts';
import { FIGURES } from '../../catalogue/figures/figure.ts';
import { FigureWords } from '../../catalogue/figures/schema.ts';
import { problemLine } from '../../catalogue/problems.ts';
import { whole as files } from './whole-list.ts';

const { figures } = files;
const complaints = (value: typeof figures.value) =>
  checkFigures({ ...files, figures: { ...figures, value } }).map(problemLine);

test('every figure is explained once, and one that is not is named', () => {
  expect(complaints(figures.value)).toEqual([]);
  const [first, ...others] = figures.value;
  if (!first) throw new Error('there are no figures');
  expect(complaints(others).join()).toContain(`没有写 ${first.id} 怎么数：每个指标写一次`);
  expect(complaints([first, ...figures.value]).join()).toContain(`${first.id} 写了两次，删去一处`);
  expect(figures.value.map(({ id }) => id)).toEqual([...FIGURES]);
});

test('the manual explains every figure in the words of the list', () => {
  const manual = readFileSync('docs/使用手册.md', 'utf8');
  for (const { name, counts, of = '', day, leavesOut, note } of figures.value) {
    const out = leavesOut.length > 0 ? `不算：${leavesOut.map(({ what }) => what).join('；')}` : undefined;
    const care = [out, note].filter(Boolean).join('。');
    expect(manual).toContain(`| ${name} | ${counts} | ${of} | ${day} | ${care} |`);
  }
});

test('a share says in what it is counted, a mere number does not', () => {
  const one = figures.value.find(({ kind }) => kind === '占比');
  expect(FigureWords.safeParse({ ...one, of: undefined }).success).toBe(false);
  expect(FigureWords.safeParse({ ...one, kind: '件数' }).success).toBe(false);
});
