import { expect, test } from 'vitest';
import { typed } from '../../src/brands.ts';
import { mostAlike } from '../../src/matters/most-alike.ts';

test('the saying that shares most with the words, for its length', () => {
  const sayings = ['油烟太大', '楼下烧烤店油烟太大', '楼下烧烤店半夜还在吵，油烟太大，管管吧'];
  expect(mostAlike(typed('楼下烧烤店油烟大'), sayings)).toBe('楼下烧烤店油烟太大');
  expect(mostAlike(typed('油烟太大了'), sayings)).toBe('油烟太大');
  expect(mostAlike(typed('油烟'), ['油烟呛人', '油烟熏人'])).toBe('油烟呛人');
});

test('no saying when none shares two neighbouring characters', () => {
  expect(mostAlike(typed('遛狗不拴绳'), ['油烟太大'])).toBeUndefined();
  expect(mostAlike(typed('狗'), ['遛狗'])).toBeUndefined();
  expect(mostAlike(typed(''), [])).toBeUndefined();
});
