import { expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { weigh } from '../../src/matters/rank/why.ts';
import { createSearch } from '../../src/matters/search.ts';

const search = createSearch(catalogue);

test('the words that mean the matter weigh most for it, and less for another', () => {
  const { pieces, understood } = search.why('楼下烧烤店油烟太大谁管', 'CG04');
  expect(understood).toBe('楼下烧烤店油烟太大');
  expect(pieces.slice(0, 2).map((piece) => piece.text)).toEqual(expect.arrayContaining(['烧烤店', '油烟']));
  const weightIn = (matter: string, word: string) =>
    search.why('楼下烧烤店油烟太大谁管', matter).pieces.find((piece) => piece.text === word)?.weight ?? 0;
  expect(weightIn('CG04', '油烟')).toBeGreaterThan(weightIn('MT09', '油烟'));
});

test('a mistyped word is weighed as it was understood', () => {
  const { pieces, understood } = search.why('化分池又堵了', 'CG27');
  expect(understood).toContain('化粪池');
  expect(pieces[0]?.text).toBe('化粪池');
});

test('a word that lost the character in its middle is made whole, and words that lost none stay as they are', () => {
  expect(search.why('化池又堵了', 'CG27').understood).toBe('化粪池又堵了');
  expect(search.why('消通道被车堵住', 'YX01').understood).toContain('消防通道');
  for (const whole of ['楼下烧烤店油烟太大', '河里的鱼都翻白肚了'])
    expect(search.why(whole, 'CG04').understood).toBe(whole);
});

test('a matter nobody learned has no reasons but says so without fault', () => {
  expect(search.why('油烟太大', 'XX99')).toEqual({ typed: '油烟太大', understood: '油烟太大', pieces: [], prior: 0 });
  expect(search.why('', 'CG04').pieces).toEqual([]);
});

test('runs do not overlap, hold all that lies within them, and the heaviest comes first', () => {
  const gains = [
    { from: [0, 1, 0], to: [1, 2, 2], gain: [0.5, 0.25, 1] },
    { from: [1, 2, 3], to: [3, 3, 4], gain: [0.1, -0.6, 0.01] },
  ];
  expect(weigh('甲乙丙丁', gains, [])).toEqual([
    { text: '甲乙', weight: 1.75 },
    { text: '丙', weight: -0.6 },
  ]);
});
