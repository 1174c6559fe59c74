import { expect, test } from 'vitest';
import { readSpoken, readTaught } from '../../src/matters/learn/compiled.ts';
import { joinLessons } from '../../src/understanding/learn/joins.ts';
import { lessonsOf } from '../../src/understanding/learn/texts.ts';

const taught = readTaught();
const heard = taught.heard.slice(0, 2000);
const spoken = readSpoken()
  .filter(({ text }) => text.includes('{'))
  .slice(0, 500);
const list = { ...taught, matters: taught.matters.slice(0, 20), heard: [] };

/** How many of these are not among the others. */
function missing<T>(some: readonly T[], others: readonly T[]): number {
  const there = new Set(others.map((one) => JSON.stringify(one)));
  return some.filter((one) => !there.has(JSON.stringify(one))).length;
}

test('one text less leaves what the others are filled with, but for what the lost one itself filled', () => {
  const [first, ...rest] = list.matters;
  if (!first) throw new Error('the list is empty');
  const less = { ...list, matters: [{ ...first, sayings: first.sayings.slice(1) }, ...rest] };
  const lessons = lessonsOf(list, spoken);
  expect(missing(lessonsOf(less, spoken.slice(1)), lessons)).toBeLessThan(lessons.length / 900);
});

test('one heard text less leaves who of the others are put together', () => {
  const joins = joinLessons(heard, []);
  expect(joins.filter(({ is }) => is === 'begins').length).toBeGreaterThan(200);
  expect(missing(joinLessons(heard.slice(1), []), joins)).toBeLessThan(5);
});
